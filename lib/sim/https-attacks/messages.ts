import type { Parameters } from "./parameters";
import type { Message } from "./state";

/** The messages as octets: HTTP/1.1 (RFC 9112). Over TLS the same, sealed. */
const LOGIN = "user=alice&password=tortoise";

function page(scheme: string): string {
  return `<form method="post" action="${scheme}://bank.example/login">`;
}

function response(status: string, headers: string[], body: string): string {
  return [`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${body.length}`, "", body].join("\r\n");
}

const HTML = "Content-Type: text/html";

export const TEXTS: Record<Message, string> = {
  get: "GET / HTTP/1.1\r\nHost: bank.example\r\n\r\n",
  redirect: response("301 Moved Permanently", ["Location: https://bank.example/"], ""),
  page: response("200 OK", [HTML], page("https")),
  "page-stripped": response("200 OK", [HTML], page("http")),
  login: `POST /login HTTP/1.1\r\nHost: bank.example\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${LOGIN.length}\r\n\r\n${LOGIN}`,
  welcome: response("200 OK", ["Content-Type: text/plain"], "Welcome, Alice"),
};

export function octetsOf(message: Message): Uint8Array {
  return new TextEncoder().encode(TEXTS[message]);
}

/** Five octets of record header, one of content type, sixteen of authentication tag (RFC 9846 §5.2). */
const SEALING_OCTETS = 22;

/** What a page that comes by https says of HSTS (RFC 6797 §6.1), with the parameters' max-age in seconds. */
function hstsHeader({ hsts, maxAgeDays }: Parameters): string[] {
  return hsts === "none" ? [] : [`Strict-Transport-Security: max-age=${maxAgeDays * 86_400}`];
}

/** How many octets a TLS 1.3 record with this message has: all that somebody on the path learns of it. */
export function sealedLength(message: Message, parameters: Parameters): number {
  const header = message === "page" ? hstsHeader(parameters).map((line) => `${line}\r\n`) : [];
  return TEXTS[message].length + header.join("").length + SEALING_OCTETS;
}

/** The lines that a picture shows: the start line, and what of the rest matters. */
export function shownLines(message: Message, parameters: Parameters): { title: string; details: string[] } {
  const details: Record<Message, string[]> = {
    get: ["Host: bank.example"],
    redirect: ["Location: https://bank.example/"],
    page: [...hstsHeader(parameters), page("https")],
    "page-stripped": [page("http")],
    login: [LOGIN],
    welcome: [],
  };
  const titles: Record<Message, string> = {
    get: "GET /",
    redirect: "301 Moved Permanently",
    page: "200 OK",
    "page-stripped": "200 OK",
    login: "POST /login",
    welcome: "200 OK",
  };
  return { title: titles[message], details: details[message] };
}
