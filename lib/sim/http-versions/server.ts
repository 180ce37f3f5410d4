import { type Draft, ownConnection, ownResponse } from "./draft";
import { interleaves } from "./lane";
import { isLost } from "./loss";
import { codeOf, responseOf } from "./names";
import type { Connection, Lane } from "./state";

/** Puts packets on the link while it is free: connections take turns, and on HTTP/2 and HTTP/3 so do responses. */
export function send(draft: Draft, atMs: number): void {
  const { lane, state } = draft;
  while (lane.linkFreeAtMs <= atMs) {
    const connection = chooseConnection(lane, atMs);
    if (connection === -1) return;
    put(draft, connection, atMs);
    lane.linkFreeAtMs = atMs + state.parameters.packetMs;
  }
}

/** Whether a connection may have more to send than its window allows. */
export function isWindowFull({ connections }: Lane): boolean {
  for (const { inFlight, cwnd } of connections) if (inFlight > 0 && inFlight >= Math.floor(cwnd)) return true;
  return false;
}

/** Whether a packet waits only for the link. */
export function hasPacket(lane: Lane, atMs: number): boolean {
  return chooseConnection(lane, atMs) !== -1;
}

/** The connection whose turn it is to send, or -1 where none has anything that it may send. */
function chooseConnection(lane: Lane, atMs: number): number {
  const { connections, last } = lane;
  const count = connections.length;
  for (let turn = 1; turn <= count; turn += 1) {
    const at = (last + turn) % count;
    const connection = connections[at];
    if (connection === undefined) continue;
    // What was lost goes first, and does not wait for the window (RFC 5681 §3.2, RFC 9002 §7.3.2).
    if (connection.resend.length > 0) return at;
    if (connection.inFlight < Math.floor(connection.cwnd) && pick(lane, connection, atMs) !== -1) return at;
  }
  return -1;
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

function put(draft: Draft, at: number, atMs: number): void {
  const { lane, state } = draft;
  const connection = ownConnection(draft, at);
  const again = connection.resend[0];
  if (again !== undefined) connection.resend = connection.resend.slice(1);
  const code = again?.[0] ?? takeNew(draft, connection, atMs);
  const attempt = again?.[1] ?? 0;
  connection.inFlight += 1;
  lane.last = at;
  lane.sent += 1;
  const isGone = isLost(state, code, attempt);
  if (isGone) lane.lostUnsettled += 1;
  lane.packets.push({ sentAtMs: atMs, connection: at, code, attempt, isLost: isGone });
}

/** The next part of the response whose turn it is. */
function takeNew(draft: Draft, connection: Connection, atMs: number): number {
  const at = pick(draft.lane, connection, atMs);
  const response = ownResponse(draft, at);
  const code = codeOf(at, response.sent);
  if (response.sent === 0) draft.isStirred = true;
  response.sent += 1;
  connection.last = responseOf(code);
  if (draft.lane.version !== "http3") connection.order.push(code);
  return code;
}
