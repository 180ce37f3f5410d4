import type { Action } from "../engine";
import type { Input, State } from "./state";
import { letterOf } from "./words";

/** What a learner may do: lose a segment of one flow, make a flow stop, let it go on. */
export function actions(state: State): Action<Input>[] {
  if (state.atMs >= state.parameters.seconds * 1000) return [];
  return state.flows.flatMap((flow, at): Action<Input>[] => {
    const letter = letterOf(at);
    if (flow.activity === "stopped") {
      return [{ input: { type: "resume", flow: at }, label: { zh: `让 ${letter} 接着发`, en: `Let ${letter} go on` } }];
    }
    if (flow.activity === "waiting") return [];
    const stop: Action<Input> = { input: { type: "stop", flow: at }, label: { zh: `让 ${letter} 停下`, en: `Stop ${letter}` } };
    if (flow.dropNext) return [stop];
    return [{ input: { type: "drop", flow: at }, label: { zh: `丢 ${letter} 一段`, en: `Drop one of ${letter}` } }, stop];
  });
}
