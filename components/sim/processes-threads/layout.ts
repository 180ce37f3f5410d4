import type { Frame } from "@/lib/sim/engine";
import type { Area, Event, Input, State } from "@/lib/sim/processes-threads/state";

export type Frames = Frame<State, Event | Input>[];

/** Room for everything that a run will come to show, so that nothing moves as its frames pass. */
export type Layout = {
  /** Every process of the run, with as many threads as it ever has. */
  slots: { pid: number; tids: number[] }[];
  rows: { key: string; area: Area; page: number }[];
};

const ORDER: Area[] = ["code", "data", "heap", "stack"];
const LAYOUTS = new WeakMap<Frames, Layout>();

export function layoutOf(frames: Frames): Layout {
  const known = LAYOUTS.get(frames);
  if (known !== undefined) return known;
  const slots = new Map<number, Set<number>>();
  const rows = new Map<string, Layout["rows"][number]>();
  for (const { state } of frames) {
    for (const { pid, pages } of state.processes) {
      if (!slots.has(pid)) slots.set(pid, new Set());
      for (const { area, page } of pages) rows.set(`${area} ${page}`, { key: `${area} ${page}`, area, page });
    }
    for (const { pid, tid } of state.tasks) slots.get(pid)?.add(tid);
  }
  const layout = {
    slots: [...slots].map(([pid, tids]) => ({ pid, tids: [...tids].sort((a, b) => a - b) })),
    rows: [...rows.values()].sort((a, b) => ORDER.indexOf(a.area) - ORDER.indexOf(b.area) || a.page - b.page),
  };
  LAYOUTS.set(frames, layout);
  return layout;
}
