import type { Parameters } from "./parameters";

/** What is said inside the connection: what the eavesdropper is after. Letters of ASCII only, so a length is a count of octets. */

export const HOST = "www.example.com";
export const ALPN = "http/1.1";
export const COOKIE = "session=7f3a91";

const HEAD = `Host: ${HOST}\r\nCookie: ${COOKIE}\r\n`;
const TRANSFER = "to=bob&amount=100";

export const REQUESTS: Record<Parameters["request"], { line: string; text: string }> = {
  get: { line: "GET /account", text: `GET /account HTTP/1.1\r\n${HEAD}\r\n` },
  post: {
    line: "POST /transfer",
    text: `POST /transfer HTTP/1.1\r\n${HEAD}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${TRANSFER.length}\r\n\r\n${TRANSFER}`,
  },
};

const BODIES: Record<Parameters["request"], string> = { get: "balance=900\n", post: "done\n" };

export function responseText(request: Parameters["request"]): string {
  const body = BODIES[request];
  return `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

/** The server does not act on what may be a repetition (RFC 8470 §5.2). */
export const TOO_EARLY_TEXT = "HTTP/1.1 425 Too Early\r\nContent-Length: 0\r\n\r\n";
