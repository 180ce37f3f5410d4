import { complete } from "./browser";
import { LEAST_WINDOW } from "./constants";
import { partOf, responseOf } from "./names";
import type { Connection, Lane, State } from "./state";

/** What reaches the browser’s end now, or should have. Returns whether anything was lost or came again. */
export function arrive({ parameters }: State, lane: Lane, atMs: number): boolean {
  const oneWayMs = parameters.rttMs / 2;
  let isNews = false;
  for (let packet = lane.packets[lane.arrived]; packet !== undefined; packet = lane.packets[lane.arrived]) {
    if (packet.sentAtMs + oneWayMs > atMs) break;
    lane.arrived += 1;
    const part = partOf(packet.code);
    const response = lane.responses[responseOf(packet.code)];
    if (response === undefined) continue;
    if (packet.isLost) {
      lane.lost += 1;
      response.missing |= 1 << part;
      response.losses = [...response.losses, [part, atMs]];
      isNews = true;
      continue;
    }
    lane.received += 1;
    if (packet.attempt > 0) isNews = true;
    response.arrived |= 1 << part;
    response.missing &= ~(1 << part);
    if (lane.version === "http3") handOutStream(lane, responseOf(packet.code), atMs);
    else handOutConnection(lane, packet.connection, atMs);
  }
  return isNews;
}

/** QUIC: each stream has an order of its own (RFC 9000 §2.2). */
function handOutStream(lane: Lane, at: number, atMs: number): void {
  const response = lane.responses[at];
  if (response === undefined) return;
  while (response.delivered < response.size && (response.arrived >> response.delivered) & 1) response.delivered += 1;
  if (response.delivered === response.size && response.doneAtMs === null) complete(lane, at, atMs);
}

/** TCP: one order for all that a connection carries, whosever it is (RFC 9293 §3.10.7.4, RFC 9114 §1.1). */
function handOutConnection(lane: Lane, connection: number, atMs: number): void {
  const order = lane.connections[connection]?.order;
  if (order === undefined) return;
  let count = 0;
  for (const code of order) {
    const at = responseOf(code);
    const response = lane.responses[at];
    if (response === undefined || ((response.arrived >> partOf(code)) & 1) === 0) break;
    count += 1;
    response.delivered += 1;
    if (response.delivered === response.size) complete(lane, at, atMs);
  }
  order.splice(0, count);
}

/** What the server learns now, a round trip after each packet was sent: it arrived, or it did not. */
export function settle({ parameters }: State, lane: Lane, atMs: number): void {
  for (let packet = lane.packets[lane.settled]; packet !== undefined; packet = lane.packets[lane.settled]) {
    if (packet.sentAtMs + parameters.rttMs > atMs) return;
    lane.settled += 1;
    const connection = lane.connections[packet.connection];
    if (connection === undefined) continue;
    connection.inFlight -= 1;
    if (packet.isLost) {
      connection.resend.push([packet.code, packet.attempt + 1]);
      shrink(connection, packet.sentAtMs, atMs);
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
