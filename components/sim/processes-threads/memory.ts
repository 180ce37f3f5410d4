import { frameOf, mappingOf, processOf } from "@/lib/sim/processes-threads/memory";
import { variableOf } from "@/lib/sim/processes-threads/programs";
import type { State } from "@/lib/sim/processes-threads/state";
import type { Layout } from "./layout";

/** One physical page as a row of the picture shows it, under one process or across both that refer to it. */
export type Cell = {
  pids: number[];
  frame: number;
  refs: number;
  writable: boolean;
  /** What is in it, as far as the simulation knows: "x = 20", "m: 101". */
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
      content: contentOf(state, pid, row, frame),
      mark: before === undefined ? undefined : isCopy ? "copied" : old === undefined ? "fresh" : changed ? "written" : undefined,
    });
  }
  return cells;
}

function contentOf(
  state: State,
  pid: number,
  { area, page }: Layout["rows"][number],
  frame: { value: number; mutex: number },
): string[] {
  if (area === "heap") return [`[${page + 1}] = ${frame.value}`];
  const { parameters } = state;
  // Another program has its own data, of which nothing is known here.
  if (area !== "data" || processOf(state, pid)?.program === "ls") return [];
  const variable = `${variableOf(parameters.situation)} = ${frame.value}`;
  const mutex = `m: ${frame.mutex}`;
  // On a phone there is room for one where two processes stand side by side.
  if (parameters.situation === "fork-threads") return [mutex];
  return usesMutex(parameters) ? [variable, mutex] : [variable];
}

/** Whether the run has a mutex in its data page, "m"; 0 stands for nobody. */
export function usesMutex({ situation, locked }: State["parameters"]): boolean {
  return situation === "fork-threads" || (situation === "race" && locked);
}
