import { draw } from "@/lib/random";
import { applyInput } from "./inputs";
import { isEpoll, isLoop } from "./models";
import type { Parameters } from "./parameters";
import { EPOLL_EVENT_BYTES } from "./sizes";
import { type Counts, type Event, type Input, NOTHING, type Socket, type State } from "./state";
import { activeOf, bytesIn, bytesOut, limitOf, looks, plus, readsFor } from "./work";

export function init(parameters: Parameters, seed: number): State {
  return {
    parameters,
    nowMs: 0,
    random: seed,
    model: parameters.model,
    connections: parameters.connections,
    phase: "accepted",
    stop: null,
    burst: 0,
    planned: parameters.bursts,
    sockets: [],
    reported: [],
    fresh: parameters.connections,
    lost: 0,
    setup: NOTHING,
    thisBurst: NOTHING,
    total: NOTHING,
  };
}

export function next(state: State): Event | undefined {
  switch (state.phase) {
    case "accepted":
      return { kind: "open" };
    case "opened":
    case "done":
      return { kind: "wait" };
    case "asleep":
      return state.burst < state.planned ? { kind: "arrive" } : undefined;
    case "awake":
      return isLoop(state.model) ? { kind: "return" } : { kind: "run" };
    case "returned":
      return { kind: "find" };
    case "found":
      return { kind: "read" };
    case "stopped":
      return undefined;
  }
}

export function step(state: State, event: Event | Input): State {
  switch (event.kind) {
    case "open":
      return open(state);
    case "wait":
      return isLoop(state.model) ? waitForAll(state) : waitForEach(state);
    case "arrive":
      return arrive(state, chosen(state), state.planned);
    case "return":
      return giveBack(state);
    case "find": {
      const { model, parameters, connections, reported } = state;
      return count({ ...state, phase: "found" }, { programLooks: looks(model, parameters, connections, reported.length) });
    }
    case "read":
    case "run":
      return read(state);
    default:
      return applyInput(state, event, arrive);
  }
}

/** Adds work to the burst that it serves, or to the setting up. */
function count(state: State, work: Partial<Counts>): State {
  if (state.fresh > 0) return { ...state, setup: plus(state.setup, work) };
  return { ...state, thisBurst: plus(state.thisBurst, work), total: plus(state.total, work) };
}

/** Somebody is set to wait for each connection that is new: a process, a thread, or an entry in a list. */
function open(state: State): State {
  const { model, parameters, connections, fresh } = state;
  const stop = limitOf(model, parameters, connections);
  if (stop !== null) return { ...state, phase: "stopped", stop, fresh: 0 };
  const isFirst = fresh === connections;
  if (!isLoop(model)) return count({ ...state, phase: "opened" }, { calls: fresh });
  if (!isEpoll(model)) return { ...state, phase: "opened" };
  return count({ ...state, phase: "opened" }, { calls: fresh + (isFirst ? 1 : 0), listIn: EPOLL_EVENT_BYTES * fresh });
}

/** The one thread asks for all of them, and sleeps if there is nothing. */
function waitForAll(state: State): State {
  const { model, parameters, connections, sockets } = state;
  const work = { calls: 1, listIn: bytesIn(model, parameters, connections) };
  const isReady = (socket: Socket) => socket.unreadBytes > 0 && (socket.isListed || !isEpoll(model));
  if (sockets.some(isReady)) return { ...count({ ...state, phase: "awake", reported: [] }, work), fresh: 0 };
  const listed = isEpoll(model) ? sockets.filter((socket) => socket.isListed).length : 0;
  const asleep = {
    ...state,
    phase: "asleep" as const,
    reported: [],
    sockets: listed === 0 ? sockets : sockets.flatMap(unlisted),
  };
  return { ...count(asleep, { ...work, switches: 1, kernelLooks: listed }), fresh: 0 };
}

/** Off the ready list; and out of mind, if there is nothing unread. */
function unlisted(socket: Socket): Socket[] {
  return socket.unreadBytes === 0 ? [] : [socket.isListed ? { ...socket, isListed: false } : socket];
}

/** Those that have just started, or have just read, call read() and sleep, each for its own connection. */
function waitForEach(state: State): State {
  const waiting = state.fresh > 0 ? state.fresh : state.reported.length;
  const ready = state.sockets.length;
  const asleep = { ...state, phase: ready > 0 ? ("awake" as const) : ("asleep" as const), reported: [] };
  return { ...count(asleep, { calls: waiting, switches: waiting - ready }), fresh: 0 };
}

/** As many different connections as are active, drawn by Floyd’s method: one draw each. */
function chosen(state: State): { connections: number[]; random: number } {
  const active = activeOf(state.parameters, state.connections);
  const drawn = new Set<number>();
  let random = state.random;
  for (let last = state.connections - active; last < state.connections; last += 1) {
    const [value, following] = draw(random);
    random = following;
    const candidate = Math.floor(value * (last + 1));
    drawn.add(drawn.has(candidate) ? last : candidate);
  }
  return { connections: [...drawn], random };
}

/** Data comes in for some connections; epoll’s entries for them go onto the ready list there and then. */
function arrive(state: State, { connections, random }: { connections: number[]; random: number }, planned: number): State {
  const { messageBytes, burstEveryMs } = state.parameters;
  const isListed = isEpoll(state.model);
  const known = new Map(state.sockets.map((socket) => [socket.connection, socket]));
  for (const connection of connections) {
    known.set(connection, { connection, unreadBytes: (known.get(connection)?.unreadBytes ?? 0) + messageBytes, isListed });
  }
  return {
    ...state,
    random,
    nowMs: state.nowMs + burstEveryMs,
    phase: "awake",
    burst: state.burst + 1,
    planned,
    sockets: [...known.values()],
    thisBurst: NOTHING,
  };
}

/** The kernel finds what is ready, and hands it back. */
function giveBack(state: State): State {
  const { model, parameters, connections, sockets } = state;
  const listed = sockets.filter((socket) => socket.isListed);
  const ready = (isEpoll(model) ? listed : sockets).filter((socket) => socket.unreadBytes > 0);
  const stays = (socket: Socket) => model === "epoll-lt" && socket.unreadBytes > 0;
  return count(
    {
      ...state,
      phase: "returned",
      reported: ready.map((socket) => socket.connection),
      sockets: isEpoll(model) ? sockets.flatMap((socket) => (stays(socket) ? [socket] : unlisted(socket))) : sockets,
    },
    {
      kernelLooks: looks(model, parameters, connections, listed.length),
      listOut: bytesOut(model, parameters, connections, ready.length),
    },
  );
}

/** Each that was reported is read: once, until EAGAIN, or, where a thread does nothing else, until it is empty. */
function read(state: State): State {
  const { model, parameters } = state;
  const isOne = !isLoop(model);
  const reported = isOne ? state.sockets.map((socket) => socket.connection) : state.reported;
  const toRead = new Set(reported);
  const takesAll = isOne || (model === "epoll-et" && parameters.edge === "drain");
  let calls = 0;
  let data = 0;
  const sockets: Socket[] = [];
  for (const socket of state.sockets) {
    if (!toRead.has(socket.connection)) {
      sockets.push(socket);
      continue;
    }
    const taken = takesAll ? socket.unreadBytes : Math.min(socket.unreadBytes, parameters.readBytes);
    data += taken;
    calls += readsFor(model, parameters, socket.unreadBytes);
    const left = { ...socket, unreadBytes: socket.unreadBytes - taken };
    // A level-triggered entry stays on the list until the next call has looked at it.
    if (left.unreadBytes > 0 || left.isListed) sockets.push(left);
  }
  // A thread slept inside the first of its calls: that one was counted when it began to wait.
  return count({ ...state, phase: "done", reported, sockets }, { calls: isOne ? calls - reported.length : calls, data });
}
