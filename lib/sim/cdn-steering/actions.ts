import type { Action } from "../engine";
import { say } from "../say";
import { isOpen, LATER_S, mayAsk } from "./permitted";
import type { Input, State } from "./state";

/** What the learner may do now: send somebody to the page, break or mend the Chengdu site, meddle with the content. */
export function actions(state: State): Action<Input>[] {
  return [
    ...(mayAsk(state) ? VISITS : []),
    ...SITE.filter(({ input }) => input.type === "meddle" && isOpen(state, input.edge, input.deed)),
    CHANGE,
    ...(Object.values(state.stores).some(({ copy }) => copy !== null) ? [PURGE] : []),
  ];
}

const VISITS: Action<Input>[] = [
  { input: { type: "ask", user: "anna" }, label: say(`${LATER_S} 秒后小安来`, `Anna, ${LATER_S} s later`) },
  { input: { type: "ask", user: "ben" }, label: say(`${LATER_S} 秒后小本来`, `Ben, ${LATER_S} s later`) },
  { input: { type: "ask", user: "cora" }, label: say(`${LATER_S} 秒后小可来`, `Cora, ${LATER_S} s later`) },
];
const SITE: Action<Input>[] = [
  { input: { type: "meddle", edge: "chengdu", deed: "down" }, label: say("切断成都边缘", "Cut off Chengdu") },
  { input: { type: "meddle", edge: "chengdu", deed: "up" }, label: say("修好成都边缘", "Mend Chengdu") },
  { input: { type: "meddle", edge: "chengdu", deed: "busy" }, label: say("让成都过载", "Overload Chengdu") },
  { input: { type: "meddle", edge: "chengdu", deed: "idle" }, label: say("成都不忙了", "Relieve Chengdu") },
];
const CHANGE: Action<Input> = {
  input: { type: "content-now", deed: "change" },
  label: say("源站换一版", "New version at the origin"),
};
const PURGE: Action<Input> = { input: { type: "content-now", deed: "purge" }, label: say("清除 CDN 的副本", "Purge the CDN") };
