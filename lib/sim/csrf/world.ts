import type { Cookie, SetCookie } from "@/lib/cookies/cookie";
import { cookieLine } from "@/lib/cookies/send";
import { setCookieLine } from "@/lib/cookies/set-cookie";
import { HOST } from "./jar";
import type { Attempt, Page, Refusal, State, Way } from "./state";
import { methodOf } from "./state";
import { PAGES } from "./words";

export type Lines = { title: string; details: string[] };

const SECOND_MS = 1000;
const YEAR_MS = 31_536_000 * SECOND_MS;
export const TOKEN = "k7Qd93";

/** What lies in the jar before the login: matching has something to leave out. */
export const EARLIER: Cookie[] = [
  cookie({ name: "lang", value: "en", domain: HOST, hostOnly: false, sameSite: "Lax", untilMs: YEAR_MS }),
  cookie({ name: "seen", value: "1", path: "/help" }),
  cookie({ name: "cat", value: "tom", domain: "kittens.example", sameSite: "None" }),
];

function cookie(given: Partial<Cookie> & { name: string; value: string }): Cookie {
  return {
    domain: HOST,
    hostOnly: true,
    path: "/",
    secure: true,
    httpOnly: false,
    sameSite: "Lax",
    createdMs: -1,
    untilMs: null,
    ...given,
  };
}

/** The session cookie as the bank sets it. */
export function sessionLine({ parameters, sid }: Pick<State, "parameters" | "sid">): SetCookie {
  const { sameSite, secure, maxAge } = parameters;
  return {
    name: "sid",
    value: sid,
    path: "/",
    secure,
    httpOnly: true,
    ...(maxAge === "session" ? {} : { maxAgeS: Number(maxAge) }),
    ...(sameSite === "unset" ? {} : { sameSite }),
  };
}

export const LOGIN_LINES: Lines = {
  title: "POST /login",
  details: [`Host: ${HOST}`, `Origin: ${PAGES.own}`, "user=alice&password=tortoise"],
};

export function setCookieLines(state: State): Lines {
  return { title: "303 See Other", details: [`Set-Cookie: ${setCookieLine(sessionLine(state))}`, "Location: /"] };
}

/** What stands in the page. The bank's own pays the rent and knows the token. */
export function causeLines({ page, way }: Attempt, token: boolean): Lines {
  const address = way === "link" || way === "image" ? `/transfer?to=${payee(page)}&amount=500` : "/transfer";
  const fields = [`to=${payee(page)}`, "amount=500", ...(page === "own" && token ? [`csrf=${TOKEN}`] : [])].join("&");
  const lines: Record<Way, Lines> = {
    form: { title: '<form method="post">', details: [`action=${PAGES.own}${address}`, fields] },
    link: { title: "<a href>", details: [`${PAGES.own}${address}`] },
    image: { title: "<img src>", details: [`${PAGES.own}${address}`] },
    frame: { title: '<form target="hidden">', details: [`action=${PAGES.own}${address}`, fields] },
    fetch: {
      title: "fetch(…)",
      details: [`${PAGES.own}${address}`, 'method: "POST", mode: "no-cors"', 'credentials: "include"', fields],
    },
  };
  return lines[way];
}

/** Fetch sends Origin with every POST, and with neither a navigation nor a picture by GET; Fetch Metadata with all. */
export function requestLines({ page, way }: Attempt, sent: Cookie[], token: boolean): Lines {
  const isPost = methodOf(way) === "POST";
  const query = `to=${payee(page)}&amount=500`;
  return {
    title: isPost ? "POST /transfer" : `GET /transfer?${query}`,
    details: [
      `Host: ${HOST}`,
      ...(sent.length > 0 ? [`Cookie: ${cookieLine(sent)}`] : []),
      ...(isPost ? [`Origin: ${PAGES[page]}`] : []),
      `Sec-Fetch-Site: ${SITES[page]}`,
      `Sec-Fetch-Mode: ${way === "image" || way === "fetch" ? "no-cors" : "navigate"}`,
      ...(isPost ? [query + (page === "own" && token ? `&csrf=${TOKEN}` : "")] : []),
    ],
  };
}

export const SITES: Record<Page, string> = { kittens: "cross-site", blog: "same-site", own: "same-origin" };

/** Where the money goes: to Mallory from any page but the bank's. */
function payee(page: Page): string {
  return page === "own" ? "rent" : "mallory";
}

const ANSWERS: Record<Refusal | "none", Lines> = {
  none: { title: "200 OK", details: ["transferred=500"] },
  login: { title: "303 See Other", details: ["Location: /login"] },
  method: { title: "405 Method Not Allowed", details: ["Allow: POST"] },
  origin: { title: "403 Forbidden", details: [] },
  "fetch-site": { title: "403 Forbidden", details: [] },
  token: { title: "403 Forbidden", details: [] },
};

export function answerLines(refused: Refusal | "none"): Lines {
  return ANSWERS[refused];
}
