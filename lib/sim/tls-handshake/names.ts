import type { Text } from "@/lib/text";
import type { MessageName } from "./messages";

const REQUEST: Text = { zh: "HTTP 请求", en: "HTTP request" };
const RESPONSE: Text = { zh: "HTTP 响应", en: "HTTP response" };

/** What the RFCs call each, in any language; the HTTP ones are called by what they are. The names are the same in both versions. */
const NAMES: Record<MessageName, string | Text> = {
  syn: "SYN",
  "syn-ack": "SYN,ACK",
  "client-hello": "ClientHello",
  "early-request": { zh: `${REQUEST.zh}（0-RTT）`, en: `${REQUEST.en} (0-RTT)` },
  "hello-retry-request": "HelloRetryRequest",
  "client-hello-again": "ClientHello",
  "server-hello": "ServerHello",
  "encrypted-extensions": "EncryptedExtensions",
  certificate: "Certificate",
  "certificate-verify": "CertificateVerify",
  "server-key-exchange": "ServerKeyExchange",
  "server-hello-done": "ServerHelloDone",
  "client-key-exchange": "ClientKeyExchange",
  "server-finished": "Finished",
  "end-of-early-data": "EndOfEarlyData",
  "client-finished": "Finished",
  request: REQUEST,
  "session-ticket": "NewSessionTicket",
  response: RESPONSE,
  "too-early": RESPONSE,
  "client-close": "close_notify, FIN",
  "server-close": "close_notify, FIN",
  abandon: "RST",
};

export function titleOf(name: MessageName): Text {
  const title = NAMES[name];
  return typeof title === "string" ? { zh: title, en: title } : title;
}
