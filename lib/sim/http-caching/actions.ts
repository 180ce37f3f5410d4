import type { Action } from "../engine";
import { say } from "../say";
import type { Input, State } from "./state";
import { isOpen, LATER_S, mayAsk, mayPurge } from "./step";

/** What the learner may do now: send somebody back to the page, meddle with the origin, empty the shared cache. */
export function actions(state: State): Action<Input>[] {
  const doings: Action<Input>[] = [
    { input: { type: "interfere", deed: "change" }, label: say("源站换一版", "New version at the origin") },
    { input: { type: "interfere", deed: "down" }, label: say("切断源站", "Cut the origin off") },
    { input: { type: "interfere", deed: "up" }, label: say("恢复源站", "Mend the origin") },
  ];
  return [
    ...(mayAsk(state) ? VISITS : []),
    ...doings.filter(({ input }) => input.type === "interfere" && isOpen(state, input.deed)),
    ...(mayPurge(state, "shared")
      ? [{ input: { type: "purge", cache: "shared" } as const, label: say("清空共享缓存", "Empty the shared cache") }]
      : []),
  ];
}

const VISITS: Action<Input>[] = [
  { input: { type: "ask", user: "anna", how: "get" }, label: say(`${LATER_S} 秒后小安来`, `Anna, ${LATER_S} s later`) },
  { input: { type: "ask", user: "ben", how: "get" }, label: say(`${LATER_S} 秒后小本来`, `Ben, ${LATER_S} s later`) },
  {
    input: { type: "ask", user: "anna", how: "reload" },
    label: say(`${LATER_S} 秒后小安刷新`, `Anna reloads, ${LATER_S} s later`),
  },
  {
    input: { type: "ask", user: "anna", how: "hard" },
    label: say(`${LATER_S} 秒后小安强制刷新`, `Anna reloads hard, ${LATER_S} s later`),
  },
];
