import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { draw } from "@/lib/random";
import { add, wrap } from "@/lib/sim/tcp/sequence";
import type { SocketAddress } from "./addresses";

/**
 * SYN cookies in their classical form (RFC 4987, Appendix A): the server's starting number is the client's, combined by
 * exclusive-or with 5 bits of a counter that grows every 64 seconds, 3 bits for one of eight MSS values, and 24 bits of a
 * secret function of both addresses, both ports and the counter. Here the function is HMAC-SHA-256, cut.
 */
export type Cookie = { isn: number; count: number; mssIndex: number; hash: number };

/** Both ends of a connection, as the server sees them. */
export type FourTuple = { client: SocketAddress; server: SocketAddress };

const COUNT_MS = 64_000;
/** A cookie of this count or the one before is believed. */
const MAX_AGE_COUNTS = 2;
/** Eight common values, sorted; the largest not above the client's is taken (RFC 4987, Appendix A). These Linux once had. */
export const MSS_TABLE = [64, 512, 536, 1024, 1440, 1460, 4312, 8960] as const;
/** The server has been up for as long when a run begins. */
const UPTIME_MS = 1_000_000;

/** The value of the counter at a moment of the run. */
export function countAt(nowMs: number): number {
  return Math.floor((UPTIME_MS + nowMs) / COUNT_MS);
}

/** The server's secret: 16 octets that a run's seed determines. */
export function secretOf(seed: number): Uint8Array {
  let state = seed ^ 0x5ec2e7;
  return Uint8Array.from({ length: 16 }, () => {
    const [value, next] = draw(state);
    state = next;
    return Math.floor(value * 256);
  });
}

export function mssIndexOf(mss: number): number {
  return Math.max(
    MSS_TABLE.findLastIndex((value) => value <= mss),
    0,
  );
}

/** The cookie for a SYN with sequence number `clientIsn` and MSS option `mss` that arrives when the counter stands at `count`. */
export function makeCookie(secret: Uint8Array, tuple: FourTuple, clientIsn: number, mss: number, count: number): Cookie {
  const mssIndex = mssIndexOf(mss);
  const hash = hashOf(secret, tuple, count);
  return { isn: combine(clientIsn, packed(count, mssIndex, hash)), count, mssIndex, hash };
}

/** What a check comes to: the MSS that was written down, or why the number is none of ours. */
export type Verdict = { mss: number } | { refused: "old" | "hash" };

/** Checks the ACK that would complete a handshake; `seq` and `ack` are its own. */
export function checkCookie(secret: Uint8Array, tuple: FourTuple, seq: number, ack: number, now: number): Verdict {
  const value = combine(add(ack, -1), add(seq, -1));
  const ageCounts = ((now % 32) - (value >>> 27) + 32) % 32;
  if (ageCounts >= MAX_AGE_COUNTS) return { refused: "old" };
  if (hashOf(secret, tuple, now - ageCounts) !== (value & 0xff_ffff)) return { refused: "hash" };
  return { mss: MSS_TABLE[(value >>> 24) & 7] ?? MSS_TABLE[0] };
}

/** What an attacker would try who has seen cookies of its own, and so knows counter and MSS but no hash of another address. */
export function guessCookie(clientIsn: number, count: number, hash: number): number {
  return combine(clientIsn, packed(count, mssIndexOf(1460), hash));
}

function packed(count: number, mssIndex: number, hash: number): number {
  return ((count % 32) << 27) | (mssIndex << 24) | hash;
}

function combine(a: number, b: number): number {
  return wrap(a ^ b);
}

/** 24 bits of HMAC-SHA-256 over addresses, ports and counter, in network byte order. */
function hashOf(secret: Uint8Array, { client, server }: FourTuple, count: number): number {
  const message = new Uint8Array(16);
  const view = new DataView(message.buffer);
  message.set(client.ip.split(".").map(Number), 0);
  view.setUint16(4, client.port);
  message.set(server.ip.split(".").map(Number), 6);
  view.setUint16(10, server.port);
  view.setUint32(12, count);
  const [a = 0, b = 0, c = 0] = hmac(sha256, secret, message);
  return (a << 16) | (b << 8) | c;
}
