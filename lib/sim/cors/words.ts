import type { Text } from "@/lib/text";
import { say } from "../say";
import type { Check } from "./state";

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
