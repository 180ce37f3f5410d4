import { begin, fail, knock } from "./hosts";
import { nobodyKnown } from "./init";
import type { Host } from "./network";
import { receive } from "./receive";
import { ARP_TRIES, ask, unreachable, withTask } from "./send";
import { type Event, type Input, isAtRest, type Phase, type State, type Task } from "./state";

/** TCP and the browser would go on for minutes; the run only has to end. */
const PATIENCE_MS = 3000;
const PAUSE_MS = 1000;
/** Enough to try everything, and a run has an end. */
export const VISIT_LIMIT = 6;
const WAITING: readonly Phase[] = ["resolving", "connecting", "asked", "probing"];

export function next({ tasks }: State): Event | undefined {
  return tasks.length === 0 ? undefined : { kind: "next", task: 0 };
}

export function step(state: State, event: Event | Input): State {
  if (event.kind !== "next") return input(state, event);
  const [task, ...tasks] = state.tasks;
  if (task === undefined) return state;
  return goOn(perform({ ...state, tasks, nowMs: task.atMs }, task));
}

function perform(state: State, task: Task): State {
  switch (task.is) {
    case "begin":
      return begin(state, task.host, task.probing);
    case "knock":
      return knock(state);
    case "receive":
      return receive(state, task.wire);
    case "ask-again": {
      const { node, link, target, tries, held } = task;
      if (tries >= ARP_TRIES) return unreachable(state, node, "host", held, null);
      return ask(state, node, link, target, tries + 1, held, null);
    }
    case "give-up":
      return fail(state, task.host, "silence", null);
  }
}

/** When nothing is under way any more, who still waits gives up; then the tablet has its turn. */
function goOn(state: State): State {
  if (state.tasks.length > 0) return state;
  for (const host of ["laptop", "tablet"] as const satisfies Host[]) {
    if (WAITING.includes(state.sockets[host].phase)) {
      return { ...state, tasks: [{ is: "give-up", atMs: state.nowMs + PATIENCE_MS, host }] };
    }
  }
  if (!state.tabletToCome) return state;
  return {
    ...state,
    tabletToCome: false,
    tasks: [{ is: "begin", atMs: state.nowMs + PAUSE_MS, host: "tablet", probing: false }],
  };
}

function input(state: State, event: Input): State {
  switch (event.kind) {
    case "visit":
      return start(state, { is: "begin", atMs: state.nowMs + PAUSE_MS, host: event.host, probing: false });
    case "traceroute":
      return start(state, { is: "begin", atMs: state.nowMs + PAUSE_MS, host: "laptop", probing: true });
    case "knock":
      return state.serverOn ? start(state, { is: "knock", atMs: state.nowMs + PAUSE_MS }) : state;
    case "restart-router":
      return state.nat.length === 0 ? state : shown({ ...state, nat: [] }, "home");
    case "forget-neighbours":
      return Object.values(state.arp).every((known) => known.length === 0)
        ? state
        : shown({ ...state, arp: nobodyKnown() }, "home");
    case "power-off":
      return state.serverOn ? shown({ ...state, serverOn: false }, "server") : state;
  }
}

function shown(state: State, by: "home" | "server"): State {
  return { ...state, deed: { is: "input", by, why: "none", got: null } };
}

function start(state: State, task: Task): State {
  if (!isAtRest(state) || state.visits >= VISIT_LIMIT) return state;
  const begun = shown({ ...state, visits: state.visits + 1 }, "home");
  return { ...begun, wire: null, previous: null, tasks: withTask(state.tasks, task) };
}
