import type { Cookie } from "@/lib/cookies/cookie";
import type { Text } from "@/lib/text";
import { say } from "../say";

/** One after the other, in both languages. */
export function join(...texts: (Text | null)[]): Text {
  const present = texts.filter((text) => text !== null);
  return { zh: present.map(({ zh }) => zh).join(""), en: present.map(({ en }) => en).join(" ") };
}

/** Names in a row: "a, b and c". */
export function list(names: readonly string[]): Text {
  const last = names.at(-1) ?? "";
  const rest = names.slice(0, -1);
  return { zh: names.join("、"), en: rest.length === 0 ? last : `${rest.join(", ")} and ${last}` };
}

const SHOWN_DIGITS = 4;

/** An identifier or a token, as much of it as one can tell it by. */
export function short(value: string): string {
  // Tokens all begin alike; their signatures do not.
  const telling = value.slice(value.lastIndexOf(".") + 1);
  const lead = telling.length < value.length ? "…." : "";
  return value.length <= SHOWN_DIGITS * 2 ? value : `${lead}${telling.slice(0, SHOWN_DIGITS)}…`;
}

export function duration(seconds: number): Text {
  const [unit, zh, one, many] =
    UNITS.find(([length]) => seconds >= length && Math.abs(seconds / length - Math.round(seconds / length)) < 0.01) ?? SECONDS;
  const count = Math.round(seconds / unit);
  return say(`${count} ${zh}`, `${count} ${count === 1 ? one : many}`);
}

type Unit = [seconds: number, zh: string, one: string, many: string];
const SECONDS: Unit = [1, "秒", "second", "seconds"];
const UNITS: Unit[] = [
  [86_400, "天", "day", "days"],
  [3600, "小时", "hour", "hours"],
  [60, "分钟", "minute", "minutes"],
];

/** Where a cookie goes. */
export function reach({ domain, hostOnly }: Pick<Cookie, "domain" | "hostOnly">): Text {
  return hostOnly ? say(`只给 ${domain}`, `for ${domain} alone`) : say(`给 ${domain} 和子域`, `for ${domain} and all below it`);
}
