import type { Text } from "@/lib/text";
import { letterOf } from "./names";
import type { Version } from "./state";

export const VERSION_NAMES: Record<Version, Text> = {
  http10: { zh: "HTTP/1.0", en: "HTTP/1.0" },
  keepAlive: { zh: "HTTP/1.1 keep-alive", en: "HTTP/1.1 keep-alive" },
  pipelining: { zh: "HTTP/1.1 流水线", en: "HTTP/1.1 pipelining" },
  six: { zh: "HTTP/1.1 六条连接", en: "HTTP/1.1 × 6" },
  http2: { zh: "HTTP/2", en: "HTTP/2" },
  http3: { zh: "HTTP/3", en: "HTTP/3" },
};

/** "A, B and C". */
export function listOf(names: string[]): Text {
  const head = names.slice(0, -1).join(", ");
  return { zh: names.join("、"), en: names.length > 1 ? `${head} and ${names.at(-1)}` : (names[0] ?? "") };
}

/** "A", "A and B", "A, C to H": three in a row and more are drawn together. */
export function listResponses(responses: number[]): Text {
  const runs: number[][] = [];
  for (const response of responses) {
    const run = runs.at(-1);
    if (run?.at(-1) === response - 1) run.push(response);
    else runs.push([response]);
  }
  const names = (to: string) =>
    runs.flatMap((run) => (run.length < 4 ? run.map(letterOf) : [`${letterOf(run[0] ?? 0)}${to}${letterOf(run.at(-1) ?? 0)}`]));
  return { zh: listOf(names(" 到 ")).zh, en: listOf(names(" to ")).en };
}
