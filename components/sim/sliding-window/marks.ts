import { letterOf, seqOf } from "@/lib/sim/sliding-window/numbers";
import { isTcp } from "@/lib/sim/sliding-window/protocols";
import type { Flight, State } from "@/lib/sim/sliding-window/state";
import { type Frames, timelineOf } from "./timeline";
import type { Word } from "./words";

/** A few words at one of the two lifelines, from frame `at` on. */
export type Mark = { at: number; y: number; text: string | { word: Word }; tone: "plain" | "again" | "bad" | "faint" };
export type Marks = { sender: Mark[]; receiver: Mark[] };

/** 12 px text needs this much height. */
const LINE_PX = 14;
/** More letters than this do not fit beside the picture of a phone. */
const MOST_LETTERS = 6;

const KNOWN = new WeakMap<Frames, Marks>();

/** What is said at both sides in the whole run: found once for its frames. */
export function marksOf(frames: Frames): Marks {
  const known = KNOWN.get(frames);
  if (known !== undefined) return known;
  const made = { sender: senderMarks(frames), receiver: receiverMarks(frames) };
  KNOWN.set(frames, made);
  return made;
}

/** The frames it sends, and timers that expire. */
function senderMarks(frames: Frames): Mark[] {
  const { yAt } = timelineOf(frames);
  const marks = frames.flatMap(({ state, event, index: at }): Mark[] => {
    const { sent, expired } = state.effect;
    const y = yAt(state.nowMs);
    if (event?.type === "timeout" && expired !== null) return [{ at, y: y - LINE_PX, text: { word: "timeout" }, tone: "bad" }];
    if (event?.type !== "send" || sent === null) return [];
    return [{ at, y, text: labelOf(state, sent), tone: sent.copy > 1 ? "again" : "plain" }];
  });
  return legible(marks);
}

/** What it made of each frame. */
function receiverMarks(frames: Frames): Mark[] {
  const { yAt } = timelineOf(frames);
  const marks = frames.flatMap(({ state, event, index: at }): Mark[] => {
    const { outcome, mistaken, delivered } = state.effect;
    if (event?.type !== "arrive" || outcome === null) return [];
    const y = yAt(state.nowMs);
    if (outcome !== "delivered")
      return [{ at, y, text: { word: mistaken ? "mistaken" : outcome }, tone: mistaken ? "bad" : "faint" }];
    const letters = lettersOf(state.receiver.delivered.slice(-delivered));
    return [{ at, y, text: mistaken ? `${letters} !` : letters, tone: mistaken ? "bad" : "plain" }];
  });
  return legible(marks);
}

/** Leaves out each mark that would stand in the line of an earlier one; what is shown stays. */
export function legible<T extends { y: number }>(marks: readonly T[]): T[] {
  const shown: T[] = [];
  for (const mark of marks) {
    // Marks come nearly in the order of their lines: only the last few can be near.
    if (shown.slice(-3).every((other) => Math.abs(other.y - mark.y) >= LINE_PX)) shown.push(mark);
  }
  return shown;
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
