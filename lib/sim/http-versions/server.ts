import { interleaves } from "./lane";
import { isLost } from "./loss";
import { codeOf } from "./names";
import type { Connection, Lane, State } from "./state";

/** What the link carries next. */
type Choice = { connection: number; code: number; attempt: number; isAgain: boolean };

/** Puts packets on the link while it is free: connections take turns, and on HTTP/2 and HTTP/3 so do responses. */
export function send(state: State, lane: Lane, atMs: number): void {
  for (;;) {
    if (lane.linkFreeAtMs > atMs) return;
    const choice = choose(lane, atMs);
    if (choice === null) return;
    put(state, lane, choice, atMs);
    lane.linkFreeAtMs = atMs + state.parameters.packetMs;
  }
}

/** Whether a packet waits only for the link. */
export function hasPacket(lane: Lane, atMs: number): boolean {
  return choose(lane, atMs) !== null;
}

function choose(lane: Lane, atMs: number): Choice | null {
  const count = lane.connections.length;
  for (let turn = 1; turn <= count; turn += 1) {
    const at = (lane.last + turn) % count;
    const connection = lane.connections[at];
    if (connection === undefined) continue;
    // What was lost goes first, and does not wait for the window (RFC 5681 §3.2, RFC 9002 §7.3.2).
    const again = connection.resend[0];
    if (again !== undefined) return { connection: at, code: again[0], attempt: again[1], isAgain: true };
    if (connection.inFlight >= Math.floor(connection.cwnd)) continue;
    const response = pick(lane, connection, atMs);
    const part = lane.responses[response]?.sent;
    if (part !== undefined) return { connection: at, code: codeOf(response, part), attempt: 0, isAgain: false };
  }
  return null;
}

/** The response whose turn it is on this connection, or -1. */
function pick(lane: Lane, connection: Connection, atMs: number): number {
  const takeTurns = interleaves(lane.version);
  let first = -1;
  for (const at of connection.serving) {
    const response = lane.responses[at];
    if (response === undefined || response.sent === response.size) continue;
    const isReady = response.readyAtMs !== null && response.readyAtMs <= atMs;
    // Responses of HTTP/1.1 leave in the order of their requests, ready or not (RFC 9112 §9.3.2).
    if (!takeTurns) return isReady ? at : -1;
    if (!isReady) continue;
    if (at > connection.last) return at;
    if (first === -1) first = at;
  }
  return first;
}

function put(state: State, lane: Lane, choice: Choice, atMs: number): void {
  const { code, attempt } = choice;
  const connection = lane.connections[choice.connection];
  const at = code >> 5;
  const response = lane.responses[at];
  if (connection === undefined || response === undefined) return;
  if (choice.isAgain) connection.resend.shift();
  else {
    response.sent += 1;
    connection.last = at;
    if (lane.version !== "http3") connection.order.push(code);
  }
  connection.inFlight += 1;
  lane.last = choice.connection;
  lane.sent += 1;
  lane.packets.push({
    sentAtMs: atMs,
    connection: choice.connection,
    code,
    attempt,
    isLost: isLost(state, code, attempt),
  });
}
