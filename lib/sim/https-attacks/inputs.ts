import type { Action } from "../engine";
import { type Input, isAtRest, type State, shownStep } from "./state";
import { VISIT_LIMIT } from "./step";

/** Past every max-age that a parameter allows, and a common trip abroad. */
const WAITS_DAYS = [30, 400];

export function actions(state: State): Action<Input>[] {
  if (shownStep(state)?.is === "warning") {
    return [
      { input: { kind: "answer", proceeds: true }, label: { zh: "点“继续”", en: "Click “proceed”" } },
      { input: { kind: "answer", proceeds: false }, label: { zh: "返回", en: "Go back" } },
    ];
  }
  if (!isAtRest(state)) return [];
  const { attack } = state.parameters;
  const offered: Action<Input>[] = [];
  if (state.visits < VISIT_LIMIT) {
    offered.push({
      input: { kind: "visit", attacked: false },
      label: { zh: "再访问一次，没有马洛里", en: "Visit again, without Mallory" },
    });
    if (attack !== "none") {
      offered.push({
        input: { kind: "visit", attacked: true },
        label: { zh: "再访问一次，马洛里在", en: "Visit again, with Mallory there" },
      });
    }
  }
  if (!state.rootInstalled) {
    offered.push({ input: { kind: "install" }, label: { zh: "安装马洛里的根证书", en: "Install Mallory’s root" } });
  }
  const waits = WAITS_DAYS.map(
    (days): Action<Input> => ({ input: { kind: "wait", days }, label: { zh: `过 ${days} 天`, en: `Let ${days} days pass` } }),
  );
  return [...offered, ...waits];
}
