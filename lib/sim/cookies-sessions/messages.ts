import { cookieLine, inOrder } from "@/lib/cookies/send";
import { setCookieLine } from "@/lib/cookies/set-cookie";
import { type Answer, cookieName, type Deed, isMallory, type State, sentCookies } from "./state";
import { START_SECONDS } from "./token";
import { requestOf } from "./world";

/** An HTTP/1.1 message: start line, fields, content. */
export type HttpText = { start: string; fields: string[]; content: string };

const CONTENTS: Partial<Record<Deed["kind"], string>> = {
  login: "user=alice&password=tortoise",
  add: "book=42",
  visit: "book=42",
  ride: "book=13",
};

/** What the browser sends, or Mallory; it has to be called on a state in which a request is under way. */
export function requestText(state: State): HttpText {
  const { deed, parameters, offered } = state;
  const request = requestOf(deed);
  if (deed === null || request === null) throw new Error("There is no request at this moment.");
  const { to, method, crossSite } = request;
  const own = offered === null ? [] : [`${cookieName(parameters)}=${offered}`];
  const jar = sentCookies(state);
  const cookies = isMallory(deed) ? own : jar.length > 0 ? [cookieLine(inOrder(jar))] : [];
  return {
    start: `${method} ${to.path} HTTP/1.1`,
    fields: [
      `Host: ${to.host}`,
      ...cookies.map((line) => `Cookie: ${line}`),
      ...(method === "POST" && !isMallory(deed) ? ["Origin: https://shop.example"] : []),
      ...(crossSite ? ["Sec-Fetch-Site: cross-site"] : []),
    ],
    content: CONTENTS[deed.kind] ?? "",
  };
}

const HEADS: Record<Answer, string[]> = {
  page: ["200 OK"],
  account: ["200 OK"],
  "login-first": ["303 See Other", "Location: /login"],
  cart: ["303 See Other", "Location: /cart"],
  welcome: ["303 See Other", "Location: /account"],
  bye: ["303 See Other", "Location: /"],
};

export function responseText(state: State): HttpText {
  const { answer, lines, found } = state;
  const [status = "", ...fields] = HEADS[answer ?? "page"];
  const session = found?.is === "session" ? found.session : null;
  return {
    start: `HTTP/1.1 ${status}`,
    fields: [...fields, ...lines.map((line) => `Set-Cookie: ${setCookieLine(line, START_SECONDS * 1000)}`)],
    content: answer === "account" && session !== null ? JSON.stringify({ user: "alice", cart: session.cart }) : "",
  };
}

/** As it goes over the wire, with the length of its content. */
export function httpOctets({ start, fields, content }: HttpText): Uint8Array {
  const isEmptyRequest = content === "" && !start.startsWith("HTTP/");
  const length = isEmptyRequest ? [] : [`Content-Length: ${content.length}`];
  return new TextEncoder().encode([start, ...fields, ...length, "", content].join("\r\n"));
}
