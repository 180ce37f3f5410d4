import type { Frame } from "@/lib/sim/engine";
import { isEpoll, isLoop } from "@/lib/sim/io-models/models";
import type { Counts, Event, Input, State } from "@/lib/sim/io-models/state";
import { NOTHING } from "@/lib/sim/io-models/state";
import { looks, plus } from "@/lib/sim/io-models/work";

export type IoFrame = Frame<State, Event | Input>;

/** What happened in one frame, as the picture needs it. */
export type Moment = {
  state: State;
  /** The work of this frame alone. */
  work: Counts;
  /** Who is looking for ready ones in this frame, and at how many entries. */
  looking: { who: "kernel" | "program"; entries: number } | null;
  /** True where those entries are all there are, and not just epoll’s ready ones. */
  looksAtAll: boolean;
  /** Connections with unread data, and of them those that nobody will be told of. */
  unread: number[];
  forgotten: number[];
  listed: number;
};

export function momentOf(frames: IoFrame[], index: number): Moment | undefined {
  const frame = frames[index];
  if (frame === undefined) return undefined;
  const { state, event } = frame;
  const before = frames[index - 1]?.state;
  const unread = state.sockets.filter((socket) => socket.unreadBytes > 0);
  const isForgotten = state.phase === "asleep" && isLoop(state.model);
  return {
    state,
    work: workBetween(before, state),
    looking: lookingIn(before, event, state),
    looksAtAll: !isEpoll(state.model),
    unread: unread.map((socket) => socket.connection),
    forgotten: isForgotten ? unread.filter((socket) => !socket.isListed).map((socket) => socket.connection) : [],
    listed: state.sockets.filter((socket) => socket.isListed).length,
  };
}

function lookingIn(before: State | undefined, event: Event | Input | null, state: State): Moment["looking"] {
  if (before === undefined || event === null) return null;
  const { model, parameters, connections, reported } = state;
  if (event.kind === "find") return { who: "program", entries: looks(model, parameters, connections, reported.length) };
  const kernel = workBetween(before, state).kernelLooks;
  return kernel > 0 ? { who: "kernel", entries: kernel } : null;
}

function workBetween(before: State | undefined, after: State): Counts {
  if (before === undefined || before.model !== after.model) return NOTHING;
  const [then, now] = [plus(before.setup, before.total), plus(after.setup, after.total)];
  return {
    calls: now.calls - then.calls,
    switches: now.switches - then.switches,
    listIn: now.listIn - then.listIn,
    listOut: now.listOut - then.listOut,
    kernelLooks: now.kernelLooks - then.kernelLooks,
    programLooks: now.programLooks - then.programLooks,
    data: now.data - then.data,
  };
}

/** Whether a burst has been served to its end by now, or the server stopped: then the ways can be compared. */
export function isServed(frames: IoFrame[], index: number): boolean {
  return frames
    .slice(0, index + 1)
    .some(({ state }) => state.phase === "stopped" || (state.burst > 0 && state.phase === "asleep"));
}
