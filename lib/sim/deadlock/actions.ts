import type { Action } from "../engine";
import { say } from "../say";
import { isOver } from "./schedule";
import type { Input, State } from "./state";
import { canBeHeldUp, HOLD_UP_MS } from "./step";
import { nameOf } from "./words";

/** What the learner may do now: change who comes first, or take a thread out. */
export function actions(state: State): Action<Input>[] {
  const holdUps = state.threads.flatMap((thread, at): Action<Input>[] =>
    canBeHeldUp(thread)
      ? [
          {
            input: { type: "hold-up", thread: at },
            label: say(`让 ${nameOf(at)} 晚 ${HOLD_UP_MS} ms 再跑`, `Hold ${nameOf(at)} up for ${HOLD_UP_MS} ms`),
          },
        ]
      : [],
  );
  const stops = state.threads.flatMap((thread, at): Action<Input>[] =>
    isOver(thread) || thread.ending === "stopped"
      ? []
      : [{ input: { type: "stop", thread: at }, label: say(`回退 ${nameOf(at)}`, `Roll ${nameOf(at)} back`) }],
  );
  return [...holdUps, ...stops];
}
