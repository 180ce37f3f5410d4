import type { Text } from "@/lib/text";
import type { Action } from "../engine";
import type { Parameters } from "./parameters";
import { CHANGES, type Change, type Input, type State } from "./state";

/** More changes than this in one run teach nothing new, and a run has an end. */
const CHANGE_LIMIT = 12;

const SETTINGS: Record<Exclude<Change, "repair">, Partial<Parameters>> = {
  flip: { tampering: "bit" },
  rename: { tampering: "renamed" },
  later: { daysPassed: 120 },
  earlier: { daysPassed: -30 },
  "ask-bank": { host: "bank.example" },
  omit: { served: "leaf" },
  distrust: { store: "empty" },
  stranger: { issuer: "stranger" },
  install: { store: "with-stranger" },
  steal: { proof: "no-key" },
};

const LABELS: Record<Change, Text> = {
  flip: { zh: "翻转签名里的一位", en: "Flip one bit of the signature" },
  rename: { zh: "签名之后改掉里面的名字", en: "Change the name after signing" },
  later: { zh: "时钟拨到 2027 年 3 月", en: "Set the clock to March 2027" },
  earlier: { zh: "时钟拨到 2026 年 10 月", en: "Set the clock to October 2026" },
  "ask-bank": { zh: "改问 bank.example", en: "Ask for bank.example" },
  omit: { zh: "不发中间证书", en: "Leave the intermediate out" },
  distrust: { zh: "从存储里删掉根", en: "Empty the root store" },
  stranger: { zh: "改由马洛里的 CA 签发", en: "Let Mallory’s CA issue it" },
  install: { zh: "安装马洛里的根", en: "Install Mallory’s root" },
  steal: { zh: "换成没有私钥的人来出示", en: "Let someone without the key show it" },
  repair: { zh: "全部复原", en: "Repair everything" },
};

/** The parameters after a change. */
export function changed(state: State, change: Change): Parameters {
  return change === "repair" ? state.initial : { ...state.world.parameters, ...SETTINGS[change] };
}

/** Before anything was sent, and after the verdict: in between the browser is at work. */
export function mayChange(state: State): boolean {
  return (state.done === 0 || state.done === state.world.steps.length) && state.changes < CHANGE_LIMIT;
}

export function differs(state: State, change: Change): boolean {
  return JSON.stringify(changed(state, change)) !== JSON.stringify(state.world.parameters);
}

export function actions(state: State): Action<Input>[] {
  if (!mayChange(state)) return [];
  return CHANGES.filter((change) => differs(state, change)).map((change) => ({
    input: { kind: "change", change },
    label: LABELS[change],
  }));
}
