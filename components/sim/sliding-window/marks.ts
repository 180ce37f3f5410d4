import { letterOf, seqOf } from "@/lib/sim/sliding-window/numbers";
import { isTcp } from "@/lib/sim/sliding-window/parameters";
import type { Flight, State } from "@/lib/sim/sliding-window/state";
import { type Frames, type Timeline, thinned } from "./timeline";
import type { Word } from "./words";

/** A few words at one of the two lifelines. */
export type Mark = { key: string; y: number; text: string; tone: "plain" | "again" | "bad" | "faint" };

/** 12 px text needs this much height. */
const LINE_PX = 14;
/** More letters than this do not fit beside the picture of a phone. */
const MOST_LETTERS = 6;

/** What stands at the sender’s side: the frames it sends, and timers that expire. */
export function senderMarks(frames: Frames, index: number, { yAt }: Timeline, word: (word: Word) => string): Mark[] {
  const marks: Mark[] = [];
  for (const { state, event, index: at } of frames.slice(0, index + 1)) {
    const { sent, expired } = state.effect;
    const y = yAt(state.nowMs);
    if (event?.type === "timeout" && expired !== null) {
      marks.push({ key: `timeout ${at}`, y: y - LINE_PX, text: word("timeout"), tone: "bad" });
    }
    if (event?.type === "send" && sent !== null) {
      marks.push({ key: `sent ${at}`, y, text: labelOf(state, sent), tone: sent.copy > 1 ? "again" : "plain" });
    }
  }
  return thinned(
    marks.sort((one, other) => one.y - other.y),
    LINE_PX,
  );
}

/** What stands at the receiver’s side: what it made of each frame. */
export function receiverMarks(frames: Frames, index: number, { yAt }: Timeline, word: (word: Word) => string): Mark[] {
  const marks: Mark[] = [];
  for (const { state, event, index: at } of frames.slice(0, index + 1)) {
    const { outcome, mistaken, delivered } = state.effect;
    if (event?.type !== "arrive" || outcome === null) continue;
    const tone = mistaken ? "bad" : outcome === "delivered" ? "plain" : "faint";
    const text = outcome === "delivered" ? lettersOf(state.receiver.delivered.slice(-delivered)) : word(outcome);
    marks.push({ key: `arrived ${at}`, y: yAt(state.nowMs), text: mistaken ? `${text} !` : text, tone });
  }
  return thinned(marks, LINE_PX);
}

function lettersOf(places: readonly number[]): string {
  const letters = places.map(letterOf);
  return letters.length <= MOST_LETTERS ? letters.join("") : `${letters.slice(0, MOST_LETTERS - 1).join("")}…`;
}

/** "2 C", with TCP "2001 C". */
function labelOf({ parameters }: State, { number, frame }: Flight): string {
  return `${isTcp(parameters.protocol) ? seqOf(number) : number} ${letterOf(frame)}`;
}

/** "ACK 2", with TCP "ACK 2001". */
export function ackLabel({ parameters }: State, { number }: Flight): string {
  return `ACK ${isTcp(parameters.protocol) ? seqOf(number) : number}`;
}
