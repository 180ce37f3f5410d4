import { type Cacheable, findMethod, METHODS, type Method } from "@/lib/reference/methods";
import type { Text } from "@/lib/text";
import type { SkillId } from "../catalogue";
import type { LookupSkill } from "../lookup";
import { SITUATIONS } from "./situations";

type MethodSkill = Extract<SkillId, `drill.methods.${string}`>;

const NAMES = METHODS.map(({ name }) => name);

function entry(name: string): Method {
  const found = findMethod(name);
  if (found === undefined) throw new Error(`The table has no method ${name}.`);
  return found;
}

const wired = (name: string): Text => ({ zh: `\`${name}\``, en: `\`${name}\`` });
const known = (name: string): Text => ({
  zh: `\`${name}\`：${entry(name).meaning.zh}`,
  en: `\`${name}\`: ${entry(name).meaning.en}`,
});
const joined = (a: Text, b: Text): Text => ({ zh: `${a.zh}${b.zh}`, en: `${a.en} ${b.en}` });

const meaning: LookupSkill = {
  cases: NAMES,
  answers: NAMES,
  isRight: (answer, asked) => answer === asked,
  prompt: (asked) => ({ zh: `\`${asked}\` 请服务器做什么？`, en: `What does \`${asked}\` ask of the server?` }),
  text: (answer) => entry(answer).meaning,
  why: (answer) => ({ zh: `这是 \`${answer}\`。`, en: `That is \`${answer}\`.` }),
  cites: (asked) => entry(asked).cites,
};

const choose: LookupSkill = {
  cases: Object.keys(SITUATIONS),
  answers: NAMES,
  isRight: (answer, asked) => SITUATIONS[asked]?.method === answer,
  prompt: (asked) => {
    const { zh = "", en = "" } = SITUATIONS[asked]?.situation ?? {};
    return { zh: `${zh}该用哪个方法？`, en: `${en} Which method?` };
  },
  text: wired,
  why: known,
  cites: (asked) => entry(SITUATIONS[asked]?.method ?? "").cites,
};

/** "Which of these is …?": what is asked, who is right, and which of a method’s reasons answers it. */
type Which = { prompt: Text; isRight(method: Method): boolean; because: "safe" | "idempotent" | "both" };

const WHICH: Record<string, Which> = {
  safe: {
    prompt: { zh: "下面哪个方法是安全的？", en: "Which of these methods is safe?" },
    isRight: ({ safe }) => safe,
    because: "safe",
  },
  unsafe: {
    prompt: { zh: "下面哪个方法不是安全的？", en: "Which of these methods is not safe?" },
    isRight: ({ safe }) => !safe,
    because: "safe",
  },
  "idempotent-unsafe": {
    prompt: { zh: "下面哪个方法幂等，却不安全？", en: "Which of these methods is idempotent, but not safe?" },
    isRight: ({ safe, idempotent }) => idempotent && !safe,
    because: "both",
  },
  "not-idempotent": {
    prompt: { zh: "下面哪个方法不是幂等的？", en: "Which of these methods is not idempotent?" },
    isRight: ({ idempotent }) => !idempotent,
    because: "idempotent",
  },
};

function which(cases: readonly string[], cites: readonly string[]): LookupSkill {
  return {
    cases,
    answers: NAMES,
    isRight: (answer, asked) => WHICH[asked]?.isRight(entry(answer)) === true,
    // The cases are keys of the record.
    prompt: (asked) => (WHICH[asked] as Which).prompt,
    text: wired,
    why: (answer, asked) => {
      const { why } = entry(answer);
      const because = WHICH[asked]?.because ?? "both";
      const reason = because === "both" ? joined(why.safe, why.idempotent) : why[because];
      return { zh: `\`${answer}\`：${reason.zh}`, en: `\`${answer}\`: ${reason.en}` };
    },
    cites: () => cites,
  };
}

const PROPERTIES: Record<string, Text> = {
  safe: { zh: "安全，因而也幂等", en: "Safe, and thereby idempotent" },
  idempotent: { zh: "不安全，但幂等", en: "Not safe, but idempotent" },
  neither: { zh: "既不安全，也不幂等", en: "Neither safe nor idempotent" },
};

const properties: LookupSkill = {
  cases: NAMES,
  answers: Object.keys(PROPERTIES),
  scale: { nameOf: wired },
  isRight: (answer, asked) => {
    const { safe, idempotent } = entry(asked);
    return answer === (safe ? "safe" : idempotent ? "idempotent" : "neither");
  },
  prompt: (asked) => ({ zh: `\`${asked}\` 是安全的吗？幂等吗？`, en: `Is \`${asked}\` safe? Is it idempotent?` }),
  // The answers are the keys of the record.
  text: (answer) => PROPERTIES[answer] as Text,
  why: (_, asked) => joined(entry(asked).why.safe, entry(asked).why.idempotent),
  cites: (asked) => [...entry(asked).cites, "RFC 9110 §9.2"],
};

const CACHEABLE: Record<Cacheable, Text> = {
  yes: { zh: "可以", en: "Yes" },
  stated: { zh: "要响应自己写明才可以", en: "Only where the response itself says so" },
  no: { zh: "不可以", en: "No" },
};

const cacheable: LookupSkill = {
  cases: NAMES,
  answers: Object.keys(CACHEABLE),
  scale: { nameOf: wired },
  isRight: (answer, asked) => entry(asked).cacheable === answer,
  prompt: (asked) => ({
    zh: `对 \`${asked}\` 的响应，HTTP 缓存可以存下来给以后的请求用吗？`,
    en: `May an HTTP cache store the response to \`${asked}\` for later requests?`,
  }),
  // The answers are the keys of the record.
  text: (answer) => CACHEABLE[answer as Cacheable],
  why: (_, asked) => entry(asked).why.cacheable,
  cites: (asked) => [...entry(asked).cites, "RFC 9110 §9.2.3"],
};

export const METHOD_SKILLS: Record<MethodSkill, LookupSkill> = {
  "drill.methods.meaning": meaning,
  "drill.methods.choose": choose,
  "drill.methods.safe": which(["safe", "unsafe"], ["RFC 9110 §9.2.1"]),
  "drill.methods.idempotent": which(["idempotent-unsafe", "not-idempotent"], ["RFC 9110 §9.2.2"]),
  "drill.methods.properties": properties,
  "drill.methods.cacheable": cacheable,
};
