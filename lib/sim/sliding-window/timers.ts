import type { Parameters } from "./parameters";
import { isTcp } from "./protocols";
import type { Sender, State, Timer } from "./state";

/** After so many expiries for one frame the sender gives up, so that every run ends. */
export const MAX_EXPIRIES = 8;
/** RFC 6298 §5.5: TCP doubles its timeout at each expiry; §2.5 lets it be capped at 60 s. */
const MAX_RTO_MS = 60_000;

/** How long the timer of a frame runs that has expired so often before. */
export function timeoutOf({ protocol, timeoutMs }: Parameters, expiries: number): number {
  return isTcp(protocol) ? Math.min(timeoutMs * 2 ** expiries, MAX_RTO_MS) : timeoutMs;
}

/** Sets the timer of a frame that is sent: Selective Repeat has one for each, the others one for the oldest (RFC 6298 §5.1). */
export function timersAfterSending(parameters: Parameters, sender: Sender, place: number, copy: number, nowMs: number) {
  const { timers, base } = sender;
  if (parameters.protocol === "selective-repeat") {
    if (copy === 1) return [...timers, timerFor(parameters, place, nowMs, 0)];
    const others = timers.filter((timer) => timer.frame !== place);
    return [...others, timerFor(parameters, place, nowMs, expiriesOf(timers, place))];
  }
  if (timers.length > 0 && place !== base) return timers;
  // Sent once more, fast or after an expiry, it gets its whole time again.
  return [timerFor(parameters, base, nowMs, expiriesOf(timers, base))];
}

function expiriesOf(timers: readonly Timer[], place: number): number {
  return timers.find(({ frame }) => frame === place)?.expiries ?? 0;
}

/** After an ACK: no timer for what is confirmed; a new one for what is now the oldest (RFC 6298 §5.2, §5.3). */
export function startTimers(parameters: Parameters, before: Sender, after: Sender, nowMs: number): Sender {
  if (parameters.protocol === "selective-repeat") {
    const timers = after.timers.filter(({ frame }) => frame >= after.base && !after.confirmed.includes(frame));
    return { ...after, timers };
  }
  if (after.base === before.base) return after;
  const outstanding = after.highest > after.base && !after.gaveUp;
  return { ...after, timers: outstanding ? [timerFor(parameters, after.base, nowMs, 0)] : [] };
}

function timerFor(parameters: Parameters, frame: number, nowMs: number, expiries: number): Timer {
  return { frame, setAtMs: nowMs, firesAtMs: nowMs + timeoutOf(parameters, expiries), expiries };
}

/** The timer of `place` has run out: who sends what again differs. */
export function expire({ parameters, sender, nowMs }: State, place: number): Sender {
  const timer = sender.timers.find(({ frame }) => frame === place);
  if (timer === undefined) return sender;
  const others = sender.timers.filter((other) => other !== timer);
  if (timer.expiries + 1 >= MAX_EXPIRIES) return { ...sender, timers: [], resend: [], gaveUp: true };
  // Sending sets it anew; until the line is free it rests at the time when it would run out again.
  const timers = [...others, timerFor(parameters, place, nowMs, timer.expiries + 1)];
  switch (parameters.protocol) {
    case "stop-and-wait":
    case "go-back-n":
      return { ...sender, timers, next: sender.base };
    case "selective-repeat":
      return { ...sender, timers, resend: [...sender.resend.filter((other) => other !== place), place] };
    case "tcp":
    case "tcp-sack":
      return { ...sender, timers, resend: [place], duplicates: 0, recover: sender.highest, highestResent: place };
  }
}
