import type { MessageName } from "./messages";

/** What the RFCs call each; the HTTP ones are called by what they are. The names are the same in both versions. */
export const TITLES: Record<MessageName, string> = {
  syn: "SYN",
  "syn-ack": "SYN,ACK",
  "client-hello": "ClientHello",
  "early-request": "HTTP request (0-RTT)",
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
  request: "HTTP request",
  "session-ticket": "NewSessionTicket",
  response: "HTTP response",
  "too-early": "HTTP response",
  "client-close": "close_notify, FIN",
  "server-close": "close_notify, FIN",
  abandon: "RST",
};
