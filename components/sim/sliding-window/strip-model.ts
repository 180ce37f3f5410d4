import { letterOf, numberOf, seqOf } from "@/lib/sim/sliding-window/numbers";
import type { Parameters } from "@/lib/sim/sliding-window/parameters";
import { isTcp, windowOf } from "@/lib/sim/sliding-window/protocols";
import type { State } from "@/lib/sim/sliding-window/state";

/** A cell of one row: `tone` says how far its frame has come. */
export type Cell = { key: number; text: string; tone: "done" | "there" | "open" | "beyond" };

export type Strip = {
  /** Letters of the data in their places. */
  data: string[];
  sender: Cell[];
  receiver: Cell[];
  /** What the receiver has in each place: the letter, and whether it is the wrong one. */
  held: { key: number; text: string; isWrong: boolean }[];
  /** Both windows as [from, end) cells; cut at the edges. */
  senderWindow: [number, number];
  receiverWindow: [number, number];
  /** Cells are too narrow for text. */
  isNarrow: boolean;
};

/** As many cells as can hold a number on a phone. */
const MOST_WITH_TEXT = 14;
const LEAST_CELLS = 10;
/** What lies left of the window stays in sight for so many cells. */
const BEHIND = 2;

/** The row of numbers with both windows on it; the part of it that is shown follows the sender. */
export function stripOf(state: State): Strip {
  const { parameters, sender, receiver } = state;
  const window = windowOf(parameters);
  const inOrder = parameters.protocol === "stop-and-wait" || parameters.protocol === "go-back-n";
  const cells = cellsOf(parameters);
  const from = Math.max(0, Math.min(sender.base - BEHIND, parameters.frames + window - cells));
  const places = Array.from({ length: cells }, (_, index) => from + index);
  const within = (edge: number) => Math.min(Math.max(edge - from, 0), cells);
  const text = (place: number) => {
    if (!isTcp(parameters.protocol)) return String(numberOf(parameters, place));
    return place < parameters.frames ? letterOf(place) : "";
  };
  return {
    data: places.map((place) => (place < parameters.frames ? letterOf(place) : "")),
    sender: places.map((key) => ({ key, text: key < parameters.frames ? text(key) : "", tone: senderTone(state, key) })),
    receiver: places.map((key) => ({ key, text: text(key), tone: receiverTone(state, key) })),
    held: places.map((key) => heldAt(state, key)),
    senderWindow: [within(sender.base), within(Math.min(sender.base + window, parameters.frames))],
    receiverWindow: [within(receiver.next), within(receiver.next + (inOrder ? 1 : window))],
    isNarrow: cells > MOST_WITH_TEXT,
  };
}

/** The same for the whole run, so that no cell changes its width. */
function cellsOf(parameters: Parameters): number {
  const window = windowOf(parameters);
  const wanted = Math.max(LEAST_CELLS, BEHIND + 2 * window);
  return Math.min(wanted, parameters.frames + window);
}

function senderTone({ sender, parameters }: State, place: number): Cell["tone"] {
  if (place < sender.base || sender.confirmed.includes(place)) return "done";
  if (place < sender.highest) return "there";
  return place < Math.min(sender.base + windowOf(parameters), parameters.frames) ? "open" : "beyond";
}

function receiverTone({ receiver }: State, place: number): Cell["tone"] {
  if (place < receiver.next) return "done";
  return receiver.kept.some((kept) => kept.place === place) ? "there" : "beyond";
}

function heldAt({ receiver }: State, place: number): Strip["held"][number] {
  const frame = place < receiver.next ? receiver.delivered[place] : receiver.kept.find((kept) => kept.place === place)?.frame;
  return { key: place, text: frame === undefined ? "" : letterOf(frame), isWrong: frame !== undefined && frame !== place };
}

/** The numbers in the sender’s window in words: "2, 3, 4, 5", "1001–7000", "3 … 43". */
export function windowWords(parameters: Parameters, first: number, end: number): string {
  if (end <= first) return "–";
  if (isTcp(parameters.protocol)) return `${seqOf(first)}–${seqOf(end) - 1}`;
  const numbers = Array.from({ length: end - first }, (_, index) => numberOf(parameters, first + index));
  return numbers.length <= 6 ? numbers.join(", ") : `${numbers[0]} … ${numbers.at(-1)}`;
}
