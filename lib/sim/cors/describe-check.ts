import type { Text } from "@/lib/text";
import { say } from "../say";
import type { Check, ListFinding, OriginFinding, Server, State } from "./state";
import { ALLOW_ORIGIN, ORIGIN } from "./world";

/** One check with its outcome, as a sentence. */
export function describeCheck(check: Check, { parameters, server }: State): Text {
  switch (check.of) {
    case "same-origin":
      return check.ok
        ? say("目标与页面同源，CORS 管不着。", "The target has the page’s own origin: CORS has no part in this.")
        : say(
            "协议相同，主机不同：是另一个源，要按 CORS 的规矩办。",
            "Same scheme, another host: this is another origin, and the rules of CORS apply.",
          );
    case "method":
      return check.ok
        ? say(
            `${parameters.method} 表单也会发，不必先问。`,
            `A form can send ${parameters.method} too; it is no reason to ask first.`,
          )
        : say(
            `${parameters.method} 是表单发不出来的方法，要先问。`,
            `No form can send ${parameters.method}: the browser must ask first.`,
          );
    case "headers":
      return headers(check.unsafe);
    case "cache":
      return check.ok
        ? say("缓存里的许可还没到期，盖住了这个请求。", "A stored permission that has not expired covers this request.")
        : say(
            `缓存里没有对 ${check.missing.join("、")} 的许可。`,
            `The cache holds no permission for ${check.missing.join(", ")}.`,
          );
    case "allow-origin":
      return ORIGIN_FINDINGS[check.finding](server);
    case "allow-credentials":
      return check.ok
        ? say(
            "Access-Control-Allow-Credentials 是 true，凭据也许可了。",
            "Access-Control-Allow-Credentials is true: credentials are permitted, too.",
          )
        : say(
            "脚本要带凭据，却没有 Access-Control-Allow-Credentials: true，不通过。",
            "The script wants credentials, but there is no Access-Control-Allow-Credentials: true. The check fails.",
          );
    case "status":
      return check.ok
        ? say(
            `状态 ${server.preflightStatus} 在 200 到 299 之间，可以。`,
            `The status, ${server.preflightStatus}, is between 200 and 299, as it must be.`,
          )
        : say(
            `预检的状态必须是 2xx；${server.preflightStatus} 一律算拒绝。`,
            `The answer to a preflight must be 2xx; ${server.preflightStatus} counts as a refusal.`,
          );
    case "allow-methods":
      return list(check.finding, parameters.method, "Access-Control-Allow-Methods");
    case "allow-headers":
      return list(check.finding, check.name, "Access-Control-Allow-Headers");
  }
}

function headers(unsafe: string[]): Text {
  if (unsafe.length === 0) {
    return say(
      "没有表单带不了的首部，不必先问。",
      "There is no header field that a form could not send; no reason to ask first.",
    );
  }
  return say(
    `${unsafe.join("、")} 这样写，表单带不了，要先问。`,
    `No form could send ${unsafe.join(", ")} like this: the browser must ask first.`,
  );
}

const ORIGIN_FINDINGS: Record<OriginFinding, (server: Server) => Text> = {
  missing: () =>
    say("响应里没有 Access-Control-Allow-Origin，不通过。", "The response has no Access-Control-Allow-Origin. The check fails."),
  other: ({ allowOrigin }) =>
    say(
      `Access-Control-Allow-Origin 写的是 ${ALLOW_ORIGIN[allowOrigin]}，不是 ${ORIGIN}，不通过。`,
      `Access-Control-Allow-Origin names ${ALLOW_ORIGIN[allowOrigin]} and not ${ORIGIN}. The check fails.`,
    ),
  "star-credentials": () =>
    say(
      "带凭据时 * 不算数，必须写出这个源，不通过。",
      "With credentials * does not count: the origin has to be named. The check fails.",
    ),
  star: () =>
    say(
      "Access-Control-Allow-Origin 是 *，又不带凭据，哪个源都行。",
      "Access-Control-Allow-Origin is *, and no credentials are sent: any origin will do.",
    ),
  equal: () => say(`Access-Control-Allow-Origin 写的正是 ${ORIGIN}。`, `Access-Control-Allow-Origin names exactly ${ORIGIN}.`),
};

function list(finding: ListFinding, what: string, field: string): Text {
  switch (finding) {
    case "safelisted":
      return say(`${what} 本来就不用许可。`, `No permission is needed for ${what}.`);
    case "listed":
      return say(`${field} 里列有 ${what}。`, `The list in ${field} has ${what} in it.`);
    case "star":
      return say(`${field} 是 *，${what} 也算在内。`, `The * of ${field} covers ${what}.`);
    case "missing":
      return say(`${field} 里没有 ${what}，不通过。`, `There is no ${what} in ${field}. The check fails.`);
    case "star-credentials":
      return say(
        `带凭据时 ${field} 的 * 只是一个普通的名字，盖不住 ${what}。`,
        `With credentials the * of ${field} is a mere name and does not cover ${what}.`,
      );
    case "star-authorization":
      return say("Authorization 必须点名，* 盖不住它。", "The field Authorization has to be named: * does not cover it.");
  }
}
