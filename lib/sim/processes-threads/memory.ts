import type { Mapping, PageFrame, Process, State } from "./state";

/** Memory functions write to a state that is a step's own copy. */

/** The pages of a program that has just been started, one frame each. */
export function freshPages(next: State, heapPages: number): Mapping[] {
  return [
    // Nobody writes to code: shared as it is, with no need for copies.
    { ...mapNew(next, "code", 0), writable: false },
    mapNew(next, "data", 0),
    ...Array.from({ length: heapPages }, (_, page) => mapNew(next, "heap", page)),
    mapNew(next, "stack", 0),
  ];
}

export function mapNew(next: State, area: Mapping["area"], page: number): Mapping {
  const frame = addFrame(next, { refs: 1, value: 0, mutex: 0 });
  return { area, page, frame, writable: true };
}

function addFrame(next: State, content: Omit<PageFrame, "id">): number {
  const id = next.nextFrame;
  next.nextFrame += 1;
  next.frames = [...next.frames, { ...content, id }];
  return id;
}

/** fork(): the page table is copied, the pages are not. Each gets one more reference and is read-only from now on, in both. */
export function shareAll(next: State, parent: Process): Mapping[] {
  next.frames = next.frames.map((frame) => ({ ...frame, refs: frame.refs + count(parent, frame.id) }));
  const pages = parent.pages.map((mapping) => (mapping.writable ? { ...mapping, writable: false } : mapping));
  putProcess(next, parent.pid, { pages });
  return pages;
}

function count({ pages }: Process, frame: number): number {
  return pages.filter((mapping) => mapping.frame === frame).length;
}

/** exit() and exec: the references go, and frames without any are free. */
export function release(next: State, process: Process): void {
  next.frames = next.frames
    .map((frame) => ({ ...frame, refs: frame.refs - count(process, frame.id) }))
    .filter((frame) => frame.refs > 0);
}

export function frameOf(state: State, pid: number, area: Mapping["area"], page = 0): PageFrame | undefined {
  const mapping = mappingOf(state, pid, area, page);
  return mapping && state.frames.find((frame) => frame.id === mapping.frame);
}

export function mappingOf(state: State, pid: number, area: Mapping["area"], page = 0): Mapping | undefined {
  return processOf(state, pid)?.pages.find((mapping) => mapping.area === area && mapping.page === page);
}

export function processOf(state: Pick<State, "processes">, pid: number): Process | undefined {
  return state.processes.find((process) => process.pid === pid);
}

/**
 * A write by a process to one of its pages. Where the page is read-only since a fork(), the processor raises a fault:
 * the kernel copies the page, or only makes it writable where nobody else refers to it any more (fork(2), Notes; Linux
 * mm/memory.c, do_wp_page).
 */
export function write(
  next: State,
  pid: number,
  at: { area: Mapping["area"]; page: number },
  change: Partial<Pick<PageFrame, "value" | "mutex">>,
): "copied" | "reused" | null {
  const mapping = mappingOf(next, pid, at.area, at.page);
  const frame = frameOf(next, pid, at.area, at.page);
  if (mapping === undefined || frame === undefined) return null;
  if (mapping.writable) {
    putFrame(next, frame.id, change);
    return null;
  }
  if (frame.refs === 1) {
    putFrame(next, frame.id, change);
    putMapping(next, pid, mapping, { writable: true });
    return "reused";
  }
  putFrame(next, frame.id, { refs: frame.refs - 1 });
  const copy = addFrame(next, { refs: 1, value: frame.value, mutex: frame.mutex, ...change });
  putMapping(next, pid, mapping, { frame: copy, writable: true });
  next.copied += 1;
  return "copied";
}

function putFrame(next: State, id: number, change: Partial<PageFrame>): void {
  next.frames = next.frames.map((frame) => (frame.id === id ? { ...frame, ...change } : frame));
}

function putMapping(next: State, pid: number, old: Mapping, change: Partial<Mapping>): void {
  const process = processOf(next, pid);
  if (process === undefined) return;
  putProcess(next, pid, { pages: process.pages.map((mapping) => (mapping === old ? { ...mapping, ...change } : mapping)) });
}

export function putProcess(next: State, pid: number, change: Partial<Process>): void {
  next.processes = next.processes.map((process) => (process.pid === pid ? { ...process, ...change } : process));
}
