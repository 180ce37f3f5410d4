import type { Outcome, TcpEvent } from "@/lib/sim/tcp/event";
import { isSynchronized } from "@/lib/sim/tcp/tcb";
import { transition } from "@/lib/sim/tcp/transition";
import { dataRtoMs, isExhausted, timerAfter } from "@/lib/sim/tcp-network/timers";
import type { Parameters } from "./parameters";
import type { Endpoint, Errno } from "./state";

/** Linux 6.5 and later waits a second four times before the doubling begins, whatever `tcp_syn_retries` says (ip-sysctl). */
const SYN_LINEAR_TIMEOUTS = 4;

/** What TCP makes of an event at one end (RFC 9293; Linux where it differs). `iss`: the number that an opening would pick. */
export function respond({ tcb }: Endpoint, event: TcpEvent, iss: number): Outcome {
  return transition(tcb, event, { mode: "linux", rst: "rfc5961", iss });
}

/** Whether the timer that has run out was the last one. */
export function isLast(endpoint: Endpoint, { synRetries, synAckRetries }: Parameters): boolean {
  const sends = endpoint.timer?.sends ?? 0;
  switch (endpoint.tcb.state) {
    case "SYN-SENT":
      return sends > synRetries + SYN_LINEAR_TIMEOUTS;
    case "SYN-RECEIVED":
      return sends > synAckRetries;
    default:
      return isExhausted("linux", endpoint, sends);
  }
}

/** The end after what TCP made of an event: its variables, its timer, and what waits for the program. */
export function endpointAfter<T extends Endpoint>(before: T, event: TcpEvent, outcome: Outcome, nowMs: number): T {
  const expired = event.type === "timer";
  const after = { ...before, tcb: outcome.next, unread: before.unread + outcome.delivered };
  if (before.timer === null && outcome.next.snd.una === outcome.next.iss) after.openedAtMs = nowMs;
  if (expired && outcome.send.some(({ syn }) => syn)) after.repeated = true;
  if (!isSynchronized(before.tcb.state) && isSynchronized(outcome.next.state)) after.dataRtoMs = dataRtoMs(after, nowMs);
  if (outcome.report === "connection closing") after.ended = true;
  const isReset = outcome.report === "connection reset" || outcome.report === "connection refused";
  if (isReset && event.type === "segment") after.error = before.tcb.state === "SYN-SENT" ? "ECONNREFUSED" : "ECONNRESET";
  if (outcome.report === "connection aborted due to user timeout") after.error = "ETIMEDOUT";
  after.timer = timerAfter("linux", before, after, outcome, expired, nowMs);
  return after;
}

/** What recv() would return now: an error only once all octets are read, 0 at the end; undefined where it has to wait. */
export function readable({ unread, error, ended }: Endpoint): number | Errno | undefined {
  if (unread > 0) return unread;
  return error ?? (ended ? 0 : undefined);
}
