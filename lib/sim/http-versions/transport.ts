import { complete } from "./browser";
import { LEAST_WINDOW } from "./constants";
import { type Draft, ownConnection, ownResponse } from "./draft";
import { partOf, responseOf } from "./names";
import type { Connection, Packet } from "./state";

/** What reaches the browser’s end now, or should have. Returns whether anything was lost or came again. */
export function arrive(draft: Draft, atMs: number): boolean {
  const { lane, state } = draft;
  const sentAtMs = atMs - state.parameters.rttMs / 2;
  let isNews = false;
  for (;;) {
    const packet = lane.packets[lane.arrived];
    if (packet === undefined || packet.sentAtMs > sentAtMs) return isNews;
    lane.arrived += 1;
    take(draft, packet, atMs);
    if (packet.isLost || packet.attempt > 0) isNews = true;
  }
}

function take(draft: Draft, packet: Packet, atMs: number): void {
  const { lane } = draft;
  const at = responseOf(packet.code);
  const part = partOf(packet.code);
  const response = ownResponse(draft, at);
  if (packet.isLost) {
    lane.lost += 1;
    response.missing |= 1 << part;
    response.losses = [...response.losses, [part, atMs]];
    draft.isStirred = true;
    return;
  }
  lane.received += 1;
  response.arrived |= 1 << part;
  response.missing &= ~(1 << part);
  const before = response.delivered;
  if (lane.version === "http3") handOutStream(draft, at, atMs);
  else handOutConnection(draft, packet.connection, atMs);
  // One part more than before is the ordinary case, and leaves everybody waiting for what they were waiting for.
  if (packet.attempt > 0 || response.delivered !== before + 1) draft.isStirred = true;
}

/** QUIC: each stream has an order of its own (RFC 9000 §2.2). */
function handOutStream(draft: Draft, at: number, atMs: number): void {
  const response = ownResponse(draft, at);
  const before = response.delivered;
  while (response.delivered < response.size && (response.arrived >> response.delivered) & 1) response.delivered += 1;
  if (response.delivered > before && response.delivered === response.size) complete(draft, at, atMs);
}

/** TCP: one order for all that a connection carries, whosever it is (RFC 9293 §3.10.7.4, RFC 9114 §1.1). */
function handOutConnection(draft: Draft, connection: number, atMs: number): void {
  const { order } = ownConnection(draft, connection);
  let count = 0;
  for (; count < order.length; count += 1) {
    const code = order[count] ?? 0;
    const at = responseOf(code);
    if (((draft.lane.responses[at]?.arrived ?? 0) >> partOf(code)) % 2 === 0) break;
    const response = ownResponse(draft, at);
    response.delivered += 1;
    if (response.delivered === response.size) complete(draft, at, atMs);
  }
  if (count > 0) order.splice(0, count);
}

/** What the server has learned by now, a round trip after each packet was sent: it arrived, or it did not. */
export function settle(draft: Draft, atMs: number): void {
  const { lane, state } = draft;
  const sentAtMs = atMs - state.parameters.rttMs;
  for (;;) {
    const packet = lane.packets[lane.settled];
    if (packet === undefined || packet.sentAtMs > sentAtMs) return;
    lane.settled += 1;
    const connection = ownConnection(draft, packet.connection);
    connection.inFlight -= 1;
    if (packet.isLost) {
      lane.lostUnsettled -= 1;
      connection.resend = [...connection.resend, [packet.code, packet.attempt + 1]];
      shrink(connection, packet.sentAtMs, packet.sentAtMs + state.parameters.rttMs);
    } else grow(connection, packet.sentAtMs);
  }
}

/** Slow start, then a packet a round trip; nothing for what was sent before the last loss was noticed (RFC 9002 §7.3). */
function grow(connection: Connection, sentAtMs: number): void {
  const { cwnd, ssthresh, recoveryAtMs } = connection;
  if (recoveryAtMs !== null && sentAtMs <= recoveryAtMs) return;
  connection.cwnd = ssthresh === null || cwnd < ssthresh ? cwnd + 1 : cwnd + 1 / cwnd;
}

/** Half the window, once for all that is lost in one round trip (RFC 9002 §7.3.2; RFC 6582 for TCP). */
function shrink(connection: Connection, sentAtMs: number, atMs: number): void {
  const { cwnd, recoveryAtMs } = connection;
  if (recoveryAtMs !== null && sentAtMs <= recoveryAtMs) return;
  connection.recoveryAtMs = atMs;
  connection.ssthresh = Math.max(LEAST_WINDOW, cwnd / 2);
  connection.cwnd = connection.ssthresh;
}
