import { draw } from "@/lib/random";
import { type Flow, pathShape } from "./flow";
import { takeLoss } from "./losses";
import type { Parameters } from "./parameters";
import { enqueue, type LossCause } from "./path";
import { onSent } from "./rto";
import { usableWindow } from "./sender";

/** Sends from `draft`: segment `una` again where `resend` asks for it, then as many as the window lets out. */
export function transmit(draft: Flow, parameters: Parameters, nowMs: number, resend: boolean): void {
  const { una, highest } = draft.sender;
  let { next } = draft.sender;
  if (resend) {
    sendOne(draft, parameters, nowMs, una);
    next = Math.max(next, una + 1);
  }
  const end = Math.min(next + usableWindow(draft.sender, next, parameters.receiverWindow), parameters.amountSegments + 1);
  for (; next < end; next += 1) sendOne(draft, parameters, nowMs, next);
  if (next !== draft.sender.next) draft.sender = { ...draft.sender, next, highest: Math.max(highest, next) };
}

function sendOne(draft: Flow, parameters: Parameters, nowMs: number, segment: number): void {
  const again = segment < draft.sender.highest;
  const fate = fateOf(draft, parameters, segment);
  draft.sent += 1;
  if (again) draft.resent += 1;
  draft.rto = onSent(draft.rto, segment, again, nowMs);
  // RFC 6298 §5.1: a running timer is left alone.
  draft.timerMs ??= nowMs + draft.rto.rtoMs;
  draft.path = enqueue(draft.path, pathShape(parameters), { number: draft.sent, segment, sentMs: nowMs }, fate);
}

function fateOf(draft: Flow, parameters: Parameters, segment: number): LossCause | null {
  // One draw for each transmission, needed or not: then equal seeds give equal fates under any algorithm.
  const [value, random] = draw(draft.random);
  const [planned, remaining] = takeLoss(draft.planned, segment);
  const dropped = draft.dropNext;
  draft.random = random;
  draft.planned = remaining;
  draft.dropNext = false;
  if (planned) return "position";
  if (dropped) return "learner";
  return value * 100 < parameters.lossPercent ? "rate" : null;
}
