import type { Text } from "@/lib/text";
import { join, say } from "../say";
import type { State } from "./state";
import { ORIGIN, ownFields, permissionLines, responseLines, URLS } from "./world";

/*
 * What a prediction has to say because the picture before the event does not show it. It is asked weeks later, too, with
 * that picture alone: no title, no parameters.
 */

/** Who calls whom, with what. */
export function callWords({ parameters }: State): Text {
  const { method, target, credentials } = parameters;
  const fields = ownFields(parameters);
  const url = URLS[target];
  const [zh, en] = fields.length === 0 ? ["", ""] : [`，带 ${fields.join("、")}`, `, with ${fields.join(" and ")}`];
  const own = credentials === "include" ? say("，credentials: include", ", credentials: include") : say("", "");
  return say(
    `${ORIGIN} 的脚本用 fetch() 向 ${url} 发 ${method}${zh}${own.zh}。`,
    `A script of ${ORIGIN} uses fetch() for a ${method} to ${url}${en}${own.en}.`,
  );
}

/** What the preflight cache permits at this moment. */
export function cacheWords({ cache, nowMs }: State): Text | null {
  const kept = cache.filter(({ untilMs }) => untilMs > nowMs);
  const names = kept.map(({ name }) => name).join(", ");
  if (names !== "") return say(`预检缓存里还有许可：${names}。`, `The preflight cache still permits ${names}.`);
  return cache.length === 0 ? null : say("预检缓存里的许可都已过期。", "All permissions in the preflight cache have expired.");
}

/** What the server sends: on the response, and on the answer to OPTIONS where this request is none that goes out directly. */
export function serverWords({ server, parameters, plan }: State): Text {
  const own = permissionsIn(responseLines(parameters, server).details);
  if (plan.some((step) => step.is === "route" && (step.route === "simple" || step.route === "same-origin"))) {
    return own === ""
      ? say("服务器的响应不带 Access-Control 首部。", "The server’s response has no Access-Control fields.")
      : say(`服务器的响应带 ${own}。`, `The server’s response has ${own}.`);
  }
  const { title, details } = permissionLines(server);
  const asked = permissionsIn(details);
  return join(
    asked === ""
      ? say(
          `对 OPTIONS 服务器回 ${title}，不带 Access-Control 首部。`,
          `To an OPTIONS the server answers ${title}, without Access-Control fields.`,
        )
      : say(`对 OPTIONS 服务器回 ${title}，带 ${asked}。`, `To an OPTIONS the server answers ${title}, with ${asked}.`),
    own === ""
      ? say(
          "对请求本身，服务器的响应不会带 Access-Control 首部。",
          "To the request itself it would answer without Access-Control fields.",
        )
      : say(`对请求本身，服务器的响应会带 ${own}。`, `To the request itself it would answer with ${own}.`),
  );
}

function permissionsIn(lines: string[]): string {
  return lines.filter((line) => line.startsWith("Access-Control-Allow-")).join("; ");
}
