import type { Outcome } from "@/lib/sim/tcp/event";
import type { Tcb } from "@/lib/sim/tcp/tcb";
import type { Stack } from "./timers";

/** MSL is two minutes, "an engineering choice" (RFC 9293 §3.4.2); TIME-WAIT lasts twice as long (MUST-13, §3.6.1). */
const TWO_MSL_MS = 240_000;
/** Linux TCP_TIMEWAIT_LEN: fixed, whatever `tcp_fin_timeout` says. */
const LINUX_TIME_WAIT_MS = 60_000;
/** Linux `tcp_fin_timeout` (ip-sysctl): FIN-WAIT-2 without a process that holds the socket. */
const LINUX_ORPHAN_MS = 60_000;

/** A timer that ends a state in which nothing of ours is unacknowledged. */
export type Waiting = { timer: "time-wait" | "orphan"; setAtMs: number; firesAtMs: number };

/** How long TIME-WAIT lasts. */
export function timeWaitMs(stack: Stack): number {
  return stack === "rfc" ? TWO_MSL_MS : LINUX_TIME_WAIT_MS;
}

/** The timer after a step. `isOrphan`: no process holds the socket any more. */
export function waitingAfter(
  stack: Stack,
  before: { tcb: Tcb; waiting: Waiting | null },
  outcome: Pick<Outcome, "next" | "timeWait">,
  isOrphan: boolean,
  nowMs: number,
): Waiting | null {
  const { state } = outcome.next;
  if (outcome.timeWait) return { timer: "time-wait", setAtMs: nowMs, firesAtMs: nowMs + timeWaitMs(stack) };
  if (state === "TIME-WAIT") return before.waiting;
  if (state !== "FIN-WAIT-2" || !isOrphan || stack === "rfc") return null;
  return before.waiting ?? { timer: "orphan", setAtMs: nowMs, firesAtMs: nowMs + LINUX_ORPHAN_MS };
}
