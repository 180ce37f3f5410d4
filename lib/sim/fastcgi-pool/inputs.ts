import type { Action } from "../engine";
import { MOST_REQUESTS } from "./constants";
import { startPool } from "./master";
import { answer, change, type Draft, fork, killBusy, newRequest } from "./pool";
import type { Input, State } from "./state";

/** Requests that come at once when the learner sends a crowd. */
export const CROWD = 5;

/** Applies an input; one that no longer fits changes nothing. */
export function applyInput(state: State, input: Input): State {
  const draft: Draft = { ...state };
  switch (input.kind) {
    case "crowd": {
      if (state.requests.length + CROWD > MOST_REQUESTS) return state;
      const { workMs } = state.parameters;
      draft.requests = [...state.requests, ...Array.from({ length: CROWD }, () => newRequest(state.nowMs, workMs))];
      return draft;
    }
    case "stop":
      if (!state.isUp) return state;
      stop(draft);
      return draft;
    case "start":
      if (state.isUp) return state;
      startPool(draft);
      return draft;
    case "crash": {
      const worker = state.workers.find((one) => one.id === input.worker);
      if (worker === undefined || worker.request === null) return state;
      killBusy(draft, worker.id);
      fork(draft, 1);
      return draft;
    }
  }
}

/** PHP-FPM stops at once: whoever was served or stood in the queue loses the connection. */
function stop(draft: Draft): void {
  for (const worker of draft.workers) killBusy(draft, worker.id);
  for (const index of draft.queue) {
    change(draft, index, { leftAtMs: draft.nowMs });
    if (draft.requests[index]?.stage === "queued") answer(draft, index, 502);
  }
  draft.queue = [];
  draft.workers = [];
  draft.isUp = false;
}

export function actions(state: State): Action<Input>[] {
  const offered: Action<Input>[] = [];
  if (state.requests.length + CROWD <= MOST_REQUESTS) {
    offered.push({ input: { kind: "crowd" }, label: { zh: `再来 ${CROWD} 个请求`, en: `Send ${CROWD} more requests` } });
  }
  offered.push(
    state.isUp
      ? { input: { kind: "stop" }, label: { zh: "停掉 PHP-FPM", en: "Stop PHP-FPM" } }
      : { input: { kind: "start" }, label: { zh: "启动 PHP-FPM", en: "Start PHP-FPM" } },
  );
  const busy = state.workers.find((worker) => worker.request !== null);
  if (busy !== undefined) {
    offered.push({
      input: { kind: "crash", worker: busy.id },
      label: { zh: `让 worker ${busy.id} 崩溃`, en: `Crash worker ${busy.id}` },
    });
  }
  return offered;
}
