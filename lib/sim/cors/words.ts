import type { Text } from "@/lib/text";
import type { Check } from "./state";

export function say(zh: string, en: string): Text {
  return { zh, en };
}

/** One sentence after the other, in both languages. */
export function join(...texts: (Text | null)[]): Text {
  const said = texts.filter((text) => text !== null);
  return say(said.map(({ zh }) => zh).join(""), said.map(({ en }) => en).join(" "));
}

/** What the browser asks itself, short enough for a list. */
export const QUESTIONS: Record<Check["of"], Text> = {
  "same-origin": say("同一个源？", "Same origin?"),
  method: say("方法在安全名单里？", "Method on the safelist?"),
  headers: say("首部都在安全名单里？", "Header fields on the safelist?"),
  cache: say("预检缓存里有许可？", "Permission in the preflight cache?"),
  "allow-origin": say("Allow-Origin 合适？", "Does Allow-Origin fit?"),
  "allow-credentials": say("Allow-Credentials 是 true？", "Is Allow-Credentials true?"),
  status: say("状态是 2xx？", "Is the status 2xx?"),
  "allow-methods": say("方法得到许可？", "Is the method allowed?"),
  "allow-headers": say("首部得到许可？", "Is the field allowed?"),
};
