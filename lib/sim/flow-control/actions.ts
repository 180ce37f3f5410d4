import type { Action } from "@/lib/sim/engine";
import { saySpaced } from "../say";
import type { Input, State } from "./state";
import { segmentWords } from "./words";

/** A button each for more would crowd out the picture. */
const MOST_SEGMENTS = 4;

/** What the learner may do now: lose a segment, or let the receiver’s program read. */
export function actions(state: State): Action<Input>[] {
  const { flight, receiver } = state;
  // The oldest and the latest: what arrives next, and what has just left.
  const shown = flight.length <= MOST_SEGMENTS ? flight : [...flight.slice(0, 2), ...flight.slice(-2)];
  const offered: Action<Input>[] = shown.map(({ id, segment }) => {
    const { zh, en } = segmentWords(segment);
    return { input: { type: "drop", id }, label: saySpaced(`丢掉${zh}`, `Drop ${en}`) };
  });
  const unread = receiver.nxt - receiver.read;
  if (unread > 0) {
    offered.push({
      input: { type: "read-all" },
      label: saySpaced(`让程序读走全部 ${unread} 字节`, `Let the program read all ${unread} bytes`),
    });
  }
  return offered;
}
