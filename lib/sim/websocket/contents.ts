import type { Frame } from "./state";

/** What the frames carry. */
export const PRICE = "price 42";
/** A ping may carry up to 125 octets, and the pong carries the same (RFC 6455 §5.5.3). */
export const PING_TEXT = "alive?";
const BID = "bid 42 ";

/** What a script of the attacker's page sends as its message, and what his own server replies. */
export const FORGED_REQUEST = "GET /popular.js HTTP/1.1\r\nHost: cdn.example\r\n\r\n";
export const POISON = "steal(document.cookie)";
export const FORGED_RESPONSE = [
  "HTTP/1.1 200 OK",
  "Content-Type: text/javascript",
  "Cache-Control: max-age=86400",
  `Content-Length: ${POISON.length}`,
  "",
  POISON,
].join("\r\n");

/** The octets that a frame carries, before any mask. */
export function contentOctets({ content, offset, length, code = 0 }: Frame): Uint8Array {
  if (content === "bid") return Uint8Array.from({ length }, (_, at) => BID.charCodeAt((offset + at) % BID.length));
  if (content === "close") return Uint8Array.of(code >> 8, code & 0xff);
  const text = TEXTS[content];
  return new TextEncoder().encode(text.slice(offset, offset + length));
}

const TEXTS = {
  price: PRICE,
  alive: PING_TEXT,
  "forged-request": FORGED_REQUEST,
  "forged-response": FORGED_RESPONSE,
};
