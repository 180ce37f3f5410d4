import { answeredAccept, keyOf } from "./handshake";
import type { Parameters } from "./parameters";
import type { State, Status, Step } from "./state";

const REASONS: Record<Status, string> = {
  101: "101 Switching Protocols",
  400: "400 Bad Request",
  403: "403 Forbidden",
  426: "426 Upgrade Required",
};

/** The start line and the fields of a message of the opening handshake. */
export type HttpMessage = { start: string; fields: string[] };

export function messageOf({ parameters, seed }: State, step: Step): HttpMessage | undefined {
  if (step.is === "request") return request(parameters, seed, step.upgrade);
  if (step.is === "response") return response(parameters, seed, step.status);
  return undefined;
}

/** By a proxy that does not know Upgrade, the fields of one hop are gone; the others pass (RFC 9110 §7.6.1). */
function request(parameters: Parameters, seed: number, upgrade: boolean): HttpMessage {
  const isEvil = parameters.origin === "evil" || parameters.proxy === "careless";
  const host = parameters.proxy === "careless" ? "evil.example" : "auction.example";
  return {
    start: "GET /live HTTP/1.1",
    fields: [
      `Host: ${host}`,
      ...(upgrade ? ["Upgrade: websocket", "Connection: Upgrade"] : ["Via: 1.1 proxy"]),
      `Sec-WebSocket-Key: ${keyOf(parameters, seed)}`,
      `Sec-WebSocket-Version: ${parameters.version}`,
      `Origin: http://${isEvil ? "evil.example" : "auction.example"}`,
      // The user is logged in at the auction: the browser adds the cookie, whichever page asks.
      ...(parameters.origin === "evil" && parameters.proxy !== "careless" ? ["Cookie: session=7f3a91"] : []),
    ],
  };
}

function response(parameters: Parameters, seed: number, status: Status): HttpMessage {
  const start = `HTTP/1.1 ${REASONS[status]}`;
  if (status === 101) {
    const accept = answeredAccept(parameters, keyOf(parameters, seed));
    return { start, fields: ["Upgrade: websocket", "Connection: Upgrade", `Sec-WebSocket-Accept: ${accept}`] };
  }
  // RFC 9110 §15.5.22: 426 names what to upgrade to; RFC 6455 §4.4: and the versions that the server speaks.
  const wanted = status === 426 ? ["Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"] : [];
  return { start, fields: [...wanted, "Content-Length: 0"] };
}

export function httpOctets({ start, fields }: HttpMessage): Uint8Array {
  return new TextEncoder().encode([start, ...fields, "", ""].join("\r\n"));
}
