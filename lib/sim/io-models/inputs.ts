import type { Action } from "../engine";
import { isEpoll, isLoop, MODELS, MOST_CONNECTIONS, type Model } from "./models";
import { type Input, NOTHING, type State } from "./state";
import { groupDigits, MODEL_NAMES } from "./words";

/** More bursts than this in one run teach nothing new, and a run has an end. */
const MOST_BURSTS = 20;
/** To these numbers the learner can let the connections grow while the server runs. */
const CROWDS = [1000, 10_000];

type Arrive = (state: State, who: { connections: number[]; random: number }, planned: number) => State;

/** Data that lies in a buffer though everybody sleeps: only edge triggering with a single read leaves it there. */
export function stuckOf(state: State): State["sockets"] {
  return state.phase === "asleep" ? state.sockets.filter((socket) => socket.unreadBytes > 0 && !socket.isListed) : [];
}

/** Applies an input; one that no longer fits changes nothing. */
export function applyInput(state: State, input: Input, arrive: Arrive): State {
  const { phase, connections, planned } = state;
  const isQuiet = phase === "asleep" || (phase === "stopped" && state.stop?.why !== "crash");
  switch (input.kind) {
    case "connect":
      if (phase !== "asleep" || input.count <= connections) return state;
      return { ...state, phase: "accepted", connections: input.count, fresh: input.count - connections };
    case "switch":
      return isQuiet && input.model !== state.model ? switched(state, input.model) : state;
    case "burst":
      return phase === "asleep" && state.burst >= planned && planned < MOST_BURSTS ? { ...state, planned: planned + 1 } : state;
    case "send": {
      const [stuck] = stuckOf(state);
      if (stuck === undefined || planned >= MOST_BURSTS) return state;
      return arrive(state, { connections: [stuck.connection], random: state.random }, planned + 1);
    }
    case "crash":
      return phase === "asleep" ? crashed(state) : state;
  }
}

function switched(state: State, model: Model): State {
  return {
    ...state,
    model,
    phase: "accepted",
    stop: null,
    planned: Math.max(state.planned, Math.min(state.burst + 1, MOST_BURSTS)),
    // What is ready when it is registered is put on the ready list at once.
    sockets: state.sockets.map((socket) => ({ ...socket, isListed: isEpoll(model) })),
    fresh: state.connections,
    setup: NOTHING,
    thisBurst: NOTHING,
    total: NOTHING,
  };
}

/** The handler of the last connection dies: alone where it is a process, with everything in its process elsewhere. */
function crashed(state: State): State {
  if (state.model !== "process") {
    return { ...state, phase: "stopped", stop: { why: "crash" }, lost: state.lost + state.connections, sockets: [] };
  }
  const connections = state.connections - 1;
  const sockets = state.sockets.filter((socket) => socket.connection < connections);
  return connections === 0
    ? { ...state, phase: "stopped", stop: { why: "crash" }, lost: state.lost + 1, sockets }
    : { ...state, connections, lost: state.lost + 1, sockets };
}

export function actions(state: State): Action<Input>[] {
  const isAsleep = state.phase === "asleep";
  if (!isAsleep && (state.phase !== "stopped" || state.stop?.why === "crash")) return [];
  const offered: Action<Input>[] = [];
  if (stuckOf(state).length > 0 && state.planned < MOST_BURSTS) {
    offered.push({ input: { kind: "send" }, label: { zh: "那个客户端再发一次", en: "That client sends more" } });
  }
  if (isAsleep && state.burst >= state.planned && state.planned < MOST_BURSTS) {
    offered.push({ input: { kind: "burst" }, label: { zh: "再来一批数据", en: "One more burst" } });
  }
  if (isAsleep) {
    for (const count of CROWDS.filter((crowd) => crowd > state.connections && crowd <= MOST_CONNECTIONS)) {
      const digits = groupDigits(count);
      offered.push({ input: { kind: "connect", count }, label: { zh: `连接增加到 ${digits} 条`, en: `Let ${digits} connect` } });
    }
    const who = isLoop(state.model)
      ? { zh: "事件循环崩溃", en: "Crash the event loop" }
      : state.model === "thread"
        ? { zh: "让一个线程崩溃", en: "Crash one thread" }
        : { zh: "让一个进程崩溃", en: "Crash one process" };
    offered.push({ input: { kind: "crash" }, label: who });
  }
  for (const model of MODELS.filter((one) => one !== state.model)) {
    const name = MODEL_NAMES[model];
    offered.push({
      input: { kind: "switch", model },
      label: { zh: `改用${/^[a-z]/.test(name.zh) ? " " : ""}${name.zh}`, en: `Change to ${name.en}` },
    });
  }
  return offered;
}
