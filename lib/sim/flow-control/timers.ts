import { nextLength, usable } from "./sender";
import type { Sender, State, Timer } from "./state";

/** RFC 9293 §3.8.6.2.1: the override timeout is from 0.1 to 1.0 s. */
export const OVERRIDE_MS = 500;
/** RFC 6298 §2.5: the timeout may be capped at 60 s. */
const MAX_RTO_MS = 60_000;

/**
 * The one timer that should run after a step: for data on its way (RFC 6298 §5), for a closed window with data waiting
 * (RFC 9293 §3.8.6.1), or for crumbs held back while nothing is on its way (§3.8.6.2.1).
 */
export function timerAfter(state: State, before: Sender): Timer | null {
  const { sender, parameters, nowMs } = state;
  const kind = wanted(state);
  const running = before.timer;
  if (kind === null) return null;
  const isSame = running?.kind === kind && !(kind === "retransmission" && sender.una > before.una);
  if (isSame) return running;
  return started(kind, parameters.rtoMs, nowMs, 0);
}

function wanted(state: State): Timer["kind"] | null {
  const { sender, parameters } = state;
  if (sender.nxt > sender.una) return "retransmission";
  if (sender.nxt >= parameters.amountOctets) return null;
  if (sender.window === 0) return parameters.probes ? "persist" : null;
  return usable(sender) > 0 && nextLength(state) === 0 ? "override" : null;
}

/** After it has expired: twice as long. */
export function again({ kind, expiries }: Timer, rtoMs: number, nowMs: number): Timer {
  return started(kind, rtoMs, nowMs, expiries + 1);
}

function started(kind: Timer["kind"], rtoMs: number, nowMs: number, expiries: number): Timer {
  const waitMs = kind === "override" ? OVERRIDE_MS : Math.min(rtoMs * 2 ** expiries, MAX_RTO_MS);
  return { kind, setAtMs: nowMs, firesAtMs: nowMs + waitMs, expiries };
}
