import type { Action } from "../engine";
import { type Input, isAtRest, type State } from "./state";
import { ATTEMPT_LIMIT, isLoggedIn } from "./step";

/** Past the two minutes, and past the shorter Max-Age that a parameter offers. */
const WAITS_S = [180, 600];

const ATTEMPTS: Action<Input>[] = [
  { input: { kind: "attempt", page: "kittens", way: "form" }, label: { zh: "猫页自动提交表单", en: "Kittens: a form" } },
  { input: { kind: "attempt", page: "kittens", way: "link" }, label: { zh: "点猫页的链接", en: "Kittens: a link" } },
  { input: { kind: "attempt", page: "kittens", way: "image" }, label: { zh: "猫页放一张图片", en: "Kittens: a picture" } },
  { input: { kind: "attempt", page: "own", way: "form" }, label: { zh: "在银行页面自己付房租", en: "Pay the rent at the bank" } },
];

export function actions(state: State): Action<Input>[] {
  if (!isAtRest(state)) return [];
  const offered: Action<Input>[] = [];
  if (state.attempts < ATTEMPT_LIMIT) {
    offered.push(...ATTEMPTS, { input: { kind: "login" }, label: { zh: "重新登录", en: "Log in again" } });
  }
  if (isLoggedIn(state)) offered.push({ input: { kind: "logout" }, label: { zh: "退出登录", en: "Log out" } });
  const waits = WAITS_S.map(
    (seconds): Action<Input> => ({
      input: { kind: "wait", seconds },
      label: { zh: `过 ${seconds / 60} 分钟`, en: `Let ${seconds / 60} minutes pass` },
    }),
  );
  return [...offered, ...waits];
}
