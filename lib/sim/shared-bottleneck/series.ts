import type { Frame } from "../engine";
import { waitingAt } from "./bottleneck";
import { ratesBetween } from "./fairness";
import type { Event, Flow, Input, State } from "./state";

type Frames = Frame<State, Event | Input>[];

/** A run as its graphs need it, found once for all frames. */
export type Series = {
  endMs: number;
  /** For each flow the moments at which its amount changed, from its start on. */
  amounts: { atMs: number; amount: number }[][];
  /** How many waited at the bottleneck, frame by frame. */
  queue: { atMs: number; waiting: number }[];
  /** When the queue dropped something. */
  dropsMs: number[];
};

export function seriesOf(frames: Frames): Series {
  const flows = frames[0]?.state.flows ?? [];
  const series: Series = { endMs: frames.at(-1)?.atMs ?? 0, amounts: flows.map(() => []), queue: [], dropsMs: [] };
  for (const { atMs, state, event } of frames) {
    series.queue.push({ atMs, waiting: waitingAt(state, state.atMs) });
    if (event?.type === "slice" && state.news.some((news) => news.kind === "dropped")) series.dropsMs.push(atMs);
    state.flows.forEach((flow, at) => {
      const points = series.amounts[at];
      const amount = amountOf(flow);
      if (flow.activity === "waiting" || points === undefined || points.at(-1)?.amount === amount) return;
      points.push({ atMs: points.length === 0 ? flow.startMs : atMs, amount });
    });
  }
  return series;
}

/** What a flow's curve shows: cwnd, which is what ACKs let out; of BBR what is in flight, for its cwnd is only a cap on it. */
export function amountOf({ bbr, cwnd, pipe }: Flow): number {
  return bbr === null ? cwnd : pipe;
}

/** How far back the shares of the link look. */
const LOOK_BACK_MS = 5000;

/** Mbit/s of each flow over the last five seconds before frame `index`, or over what there is of them. */
export function ratesAt(frames: Frames, index: number): number[] {
  const now = frames[index]?.state;
  if (now === undefined) return [];
  let from = index;
  while (from > 0 && (frames[from]?.atMs ?? 0) > now.atMs - LOOK_BACK_MS) from -= 1;
  const before = frames[from]?.state;
  return before === undefined ? [] : ratesBetween(before, now);
}
