import type { Outcome } from "@/lib/sim/tcp/event";
import type { Tcb } from "@/lib/sim/tcp/tcb";

/** Whose rules: the RFCs’, or Linux’s where it differs. */
export type Stack = "rfc" | "linux" | "linux-before-6.5";

/** A retransmission timer that runs. `sends` counts how often its segment has been sent. */
export type Timer = { setAtMs: number; firesAtMs: number; sends: number };

/** What of an endpoint decides about its retransmission timer. `dataRtoMs` is the RTO of data, once the handshake is over. */
type Endpoint = { tcb: Tcb; timer: Timer | null; dataRtoMs: number };

/** RFC 6298 §2.1, before any round trip was measured. Linux: the same. */
export const INITIAL_RTO_MS = 1000;
/** RFC 6298 §2.4. */
const MIN_RTO_MS = 1000;
/** RFC 6298 §5.7: for data, after the timer of a SYN has expired. */
const RTO_AFTER_SYN_LOSS_MS = 3000;
/** R2 for a SYN: at least three minutes (RFC 9293 §3.8.3, MUST-23). */
const SYN_R2_MS = 180_000;
/** R2 for data: at least 100 seconds (RFC 9293 §3.8.3, SHLD-11). */
const DATA_R2_MS = 100_000;
/** Linux `tcp_syn_retries`, and from 6.5 the waits of one second that come before the doubling (ip-sysctl). */
const LINUX_SYN_RETRIES = 6;
const LINUX_SYN_LINEAR_TIMEOUTS = 4;
/** Linux `tcp_synack_retries` (ip-sysctl). */
const LINUX_SYNACK_RETRIES = 5;

type Kind = "syn" | "syn-ack" | "data";

function kindOf(tcb: Tcb): Kind {
  if (tcb.snd.una !== tcb.iss) return "data";
  return tcb.origin === "passive" ? "syn-ack" : "syn";
}

/** How long to wait for an answer after the `sends`-th transmission (counted from 1). */
export function waitMs(stack: Stack, kind: Kind, sends: number, dataRtoMs: number): number {
  if (kind === "data") return dataRtoMs * 2 ** (sends - 1);
  const linear = stack === "linux" && kind === "syn" ? LINUX_SYN_LINEAR_TIMEOUTS : 0;
  return INITIAL_RTO_MS * 2 ** Math.max(sends - 1 - linear, 0);
}

/** Whether the timer that expires after the `sends`-th transmission was the last one. */
export function isExhausted(stack: Stack, host: Endpoint, sends: number): boolean {
  const kind = kindOf(host.tcb);
  if (kind === "data" || stack === "rfc") {
    let elapsedMs = 0;
    for (let n = 1; n <= sends; n += 1) elapsedMs += waitMs(stack, kind, n, host.dataRtoMs);
    return elapsedMs >= (kind === "data" ? DATA_R2_MS : SYN_R2_MS);
  }
  if (kind === "syn-ack") return sends > LINUX_SYNACK_RETRIES;
  return sends > LINUX_SYN_RETRIES + (stack === "linux" ? LINUX_SYN_LINEAR_TIMEOUTS : 0);
}

/**
 * The retransmission timer after a step (RFC 6298 §5): it runs while something is unacknowledged, starts over when an
 * ACK brings something new, and doubles when it has expired.
 */
export function timerAfter(
  stack: Stack,
  before: Endpoint,
  after: Endpoint,
  outcome: Pick<Outcome, "row">,
  expired: boolean,
  nowMs: number,
): Timer | null {
  const { una, nxt } = after.tcb.snd;
  if (una === nxt) return null;
  const running = before.timer;
  const set = (sends: number) => ({
    setAtMs: nowMs,
    firesAtMs: nowMs + waitMs(stack, kindOf(after.tcb), sends, after.dataRtoMs),
    sends,
  });
  if (running === null || una !== before.tcb.snd.una) return set(1);
  if (expired) return set(running.sends + 1);
  // Linux, having answered a repeated SYN, also waits anew before it repeats its SYN,ACK unasked.
  return outcome.row === "23" && stack !== "rfc" ? set(running.sends) : running;
}

/** The RTO for data from the handshake's own round trip, or three seconds where it was repeated. */
export function dataRtoMs({ repeated, openedAtMs }: { repeated: boolean; openedAtMs: number }, nowMs: number): number {
  return repeated ? RTO_AFTER_SYN_LOSS_MS : rtoAfterOneRttMs(nowMs - openedAtMs);
}

/** The RTO after the first measured round trip (RFC 6298 §2.2, §2.4). */
export function rtoAfterOneRttMs(rttMs: number): number {
  return Math.max(rttMs + 4 * (rttMs / 2), MIN_RTO_MS);
}
