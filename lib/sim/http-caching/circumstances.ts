import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { directiveWords, httpDate } from "./header-lines";
import type { Request, User } from "./message";
import { earliest, firstOf } from "./schedule";
import { parseScript } from "./script";
import type { Message, State } from "./state";
import { USER_NAMES } from "./words";

/*
 * What a prediction has to say because the picture before the event does not show it. It is asked weeks later, too, with
 * that picture alone: no title, no parameters.
 */

/** What the origin says of keeping its page, once a copy of it lies somewhere. */
export function policyWords({ parameters, caches }: State): Text | null {
  if (Object.values(caches).every((stored) => stored.length === 0)) return null;
  const { cacheControl, expires, vary } = parameters;
  const fields = [
    cacheControl === "" ? "" : `Cache-Control: ${cacheControl}`,
    expires === "" ? "" : "Expires",
    vary === "none" ? "" : `Vary: ${vary}`,
  ].filter((field) => field !== "");
  return fields.length === 0
    ? say("网页没有 Cache-Control，也没有 Expires。", "The page has neither Cache-Control nor Expires.")
    : say(`网页带着 ${fields.join("，")}。`, `The page has ${fields.join(" and ")}.`);
}

/** "At 40 s Anna opens the page again.": the next line of the script. */
export function visitWords(before: State): Text {
  const [entry] = before.script;
  if (entry?.kind !== "visit") throw new Error("Nobody comes to the page in this frame.");
  const { user, how, directives, atS } = entry;
  const { zh, en } = USER_NAMES[user];
  const sent = directiveWords(directives);
  const isBack = (how === "get" || how === "own") && wasHere(before, user, atS);
  const deed = isBack ? AGAIN : DEEDS[how];
  return join(
    say(
      `${atS} 秒时，${zh}${deed.zh}${sent === "" ? "" : `，请求带着 Cache-Control: ${sent}`}。`,
      `At ${atS} s ${en} ${deed.en}${sent === "" ? "" : `, with Cache-Control: ${sent} in the request`}.`,
    ),
    outageWords(before),
  );
}

const AGAIN = say("又打开网页", "opens the page again");
const DEEDS = {
  get: say("打开网页", "opens the page"),
  own: say("打开网页", "opens the page"),
  reload: say("点刷新", "reloads the page"),
  hard: say("强制刷新", "reloads the page hard"),
  put: say("改了网页，发出 PUT", "edits the page, which sends a PUT"),
};

function wasHere({ parameters }: State, user: User, beforeS: number): boolean {
  const entries = parseScript(parameters.visits) ?? [];
  return entries.some((entry) => entry.kind === "visit" && entry.user === user && entry.atS < beforeS);
}

/** While the origin fails it matters what this cache makes of old copies (RFC 9111 §4.2.4). */
function outageWords({ origin, parameters }: State): Text | null {
  if (origin.mode === "up") return null;
  const [zh, en] =
    origin.mode === "down"
      ? ["源站断着", "The origin is cut off"]
      : ["源站出了故障，只回 503", "The origin answers 503 to everything"];
  return parameters.staleWhenDown
    ? say(`${zh}；凡准许的，缓存肯用过期的副本。`, `${en}; wherever it is permitted, a cache uses a stale copy.`)
    : say(`${zh}；缓存不肯用过期的副本。`, `${en}; the caches use no stale copies.`);
}

/** For whom the origin makes the page, where that is not the same for all. */
export function contentFor({ parameters }: State, user: User): Text | null {
  const { zh, en } = USER_NAMES[user];
  switch (parameters.content) {
    case "same":
      return null;
    case "user":
      return join(say("网页的内容因人而异。", "The content of the page differs for each user."), loginWords(parameters));
    case "language": {
      const language = user === "anna" ? "zh" : parameters.benLanguage;
      return say(
        `网页按 Accept-Language 给，${zh}的是 ${language}。`,
        `The page comes by Accept-Language, which is ${language} for ${en}.`,
      );
    }
    case "encoding": {
      const coding = user === "anna" ? "gzip" : parameters.benEncoding;
      return say(
        `网页按 Accept-Encoding 压缩，${zh}的是 ${coding}。`,
        `The page is coded by Accept-Encoding, which is ${coding} for ${en}.`,
      );
    }
  }
}

/** What users send along to say who they are; only for Authorization are there rules (RFC 9111 §3.5). */
export function loginWords({ login }: State["parameters"]): Text | null {
  switch (login) {
    case "none":
      return null;
    case "cookie":
      return say("用户凭 Cookie 登录。", "Users are logged in by a cookie.");
    case "authorization":
      return say("用户凭 Authorization 登录。", "Users are logged in by Authorization.");
  }
}

/** The message that comes next. */
export function messageIn(before: State): Message | undefined {
  return earliest(before)?.type === "arrive" ? firstOf(before.messages) : undefined;
}

/** The whole second in which the next message arrives, as the picture counts. */
export function arrivalS({ dueMs }: Message): number {
  return Math.floor(dueMs / 1000);
}

/** What the origin has to compare: the condition of the request, and the version that is there now. */
export function conditionWords({ origin }: State, { ifNoneMatch, ifModifiedSinceS }: Request): Text {
  if (ifNoneMatch.length > 0) {
    const tags = ifNoneMatch.join(", ");
    return say(
      `请求带着 If-None-Match: ${tags}，源站上现在是第 ${origin.version} 版。`,
      `The request has If-None-Match: ${tags}, and the origin has version ${origin.version} now.`,
    );
  }
  if (ifModifiedSinceS === null) return say("请求不带条件。", "The request has no condition.");
  const [asked, own] = [httpDate(ifModifiedSinceS), httpDate(origin.lastModifiedS ?? 0)];
  return say(
    `请求带着 If-Modified-Since: ${asked}；源站上现在是第 ${origin.version} 版，修改时间 ${own}，它照 RFC 9110 比较。`,
    `The request has If-Modified-Since: ${asked}. The origin has version ${origin.version} now, last modified ${own}, and compares as RFC 9110 says.`,
  );
}
