import { frameOf, mappingOf } from "@/lib/sim/processes-threads/memory";
import { variableOf } from "@/lib/sim/processes-threads/programs";
import type { State } from "@/lib/sim/processes-threads/state";
import type { Layout } from "./layout";

/** One physical page as a row of the picture shows it, under one process or across both that refer to it. */
export type Cell = {
  pids: number[];
  frame: number;
  refs: number;
  writable: boolean;
  /** What is in it, as far as the simulation knows: "x = 20", "m = 101". */
  content: string[];
  /** What this frame of the run did to it. */
  mark: "copied" | "fresh" | "written" | undefined;
};

/** The pages of one row, from left to right; processes that have none there are left out. */
export function cellsOf(state: State, before: State | undefined, row: Layout["rows"][number], pids: number[]): Cell[] {
  const cells: Cell[] = [];
  for (const pid of pids) {
    const mapping = mappingOf(state, pid, row.area, row.page);
    const frame = frameOf(state, pid, row.area, row.page);
    if (mapping === undefined || frame === undefined) continue;
    const same = cells.find((cell) => cell.frame === frame.id);
    if (same !== undefined) {
      same.pids.push(pid);
      continue;
    }
    const old = before?.frames.find(({ id }) => id === frame.id);
    const changed = old !== undefined && (old.value !== frame.value || old.mutex !== frame.mutex);
    const isCopy = state.effect.fault === "copied" && old === undefined;
    cells.push({
      pids: [pid],
      frame: frame.id,
      refs: frame.refs,
      writable: mapping.writable,
      content: contentOf(state, row, frame),
      mark: before === undefined ? undefined : isCopy ? "copied" : old === undefined ? "fresh" : changed ? "written" : undefined,
    });
  }
  return cells;
}

function contentOf(
  { parameters }: State,
  { area, page }: Layout["rows"][number],
  frame: { value: number; mutex: number },
): string[] {
  if (area === "heap") return [`[${page + 1}] = ${frame.value}`];
  if (area !== "data") return [];
  const variable = `${variableOf(parameters.situation)} = ${frame.value}`;
  return usesMutex(parameters) ? [variable, `m = ${frame.mutex}`] : [variable];
}

/** 0 is a mutex that nobody holds. */
function usesMutex({ situation, locked }: State["parameters"]): boolean {
  return situation === "fork-threads" || (situation === "race" && locked);
}
