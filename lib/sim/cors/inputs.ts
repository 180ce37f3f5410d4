import type { Action } from "../engine";
import { type Input, isAtRest, type State } from "./state";
import { CALL_LIMIT, mended } from "./step";

/** Past the default of 5 s, and past the shortest of the max-ages that a parameter offers. */
const WAITS_S = [10, 120];

export function actions(state: State): Action<Input>[] {
  if (!isAtRest(state)) return [];
  const offered: Action<Input>[] = [];
  if (state.calls < CALL_LIMIT) {
    offered.push(
      { input: { kind: "call" }, label: { zh: "脚本再调用一次", en: "Let the script call again" } },
      { input: { kind: "curl" }, label: { zh: "用 curl 发同样的请求", en: "Send the same by curl" } },
    );
  }
  if (state.refused > 0 && JSON.stringify(mended(state)) !== JSON.stringify(state.server)) {
    offered.push({ input: { kind: "mend" }, label: { zh: "在服务器上改正首部", en: "Put the server’s fields right" } });
  }
  const waits = WAITS_S.map(
    (seconds): Action<Input> => ({
      input: { kind: "wait", seconds },
      label: { zh: `过 ${seconds} 秒`, en: `Let ${seconds} s pass` },
    }),
  );
  return [...offered, ...waits];
}
