import { arrivalsUntil } from "./arrivals";
import { type Flow, pathShape } from "./flow";
import type { Parameters } from "./parameters";
import { nextLoss, type PathShape, withoutTransmission } from "./path";
import { backedOff, onAcked, withSample } from "./rto";
import { type Circumstances, onAck, onTimeout, type Verdict } from "./rules";
import { hasOutstanding, usableWindow } from "./sender";
import { transmit } from "./transmit";

/**
 * A segment that is still not acknowledged this long after the last progress closes the connection (RFC 9293 §3.8.3:
 * R2 at least 100 s). It also is what brings every run to rest.
 */
export const R2_MS = 100_000;

// Each function returns a new flow. Inside it `draft` is that flow's own shallow copy: a step changes many of its
// fields, and copying it for each would cost most of the step. What a flow points to is never changed.

/** The handshake is done: it gave the first round-trip sample, and the initial window leaves. */
export function opened(flow: Flow, parameters: Parameters, nowMs: number): Flow {
  const draft = { ...flow, rto: withSample(flow.rto, parameters.rttMs), progressMs: nowMs };
  transmit(draft, parameters, nowMs, false);
  beginRound(draft);
  return draft;
}

/** Everything that reaches the receiver up to `nowMs` arrives there and is acknowledged. */
export function settled(flow: Flow, shape: PathShape, nowMs: number): Flow {
  const { wire, dropped, acks } = flow.path;
  const { receiver, count, answers } = arrivalsUntil(flow.receiver, wire, shape, nowMs);
  if (receiver === flow.receiver && count === 0) return flow;
  const path = { wire: count === 0 ? wire : wire.slice(count), dropped, acks: acks.concat(answers) };
  return { ...flow, receiver, path, delivered: flow.delivered + count };
}

/** The first ACK on the way back reaches the sender. */
export function acknowledged(flow: Flow, parameters: Parameters, nowMs: number): Flow {
  const { wire, dropped, acks } = flow.path;
  const first = acks[0];
  if (first === undefined) return flow;
  const draft = { ...flow, path: { wire, dropped, acks: acks.slice(1) } };
  if (flow.outcome !== "running") {
    draft.sender = { ...flow.sender, reaction: "stray-ack" };
    return draft;
  }
  if (first.ack > flow.sender.una) draft.progressMs = nowMs;
  draft.rto = onAcked(flow.rto, first.ack, nowMs);
  const verdict = withLimitedTransmit(onAck(flow.sender, first.ack, circumstances(draft, parameters, nowMs)), parameters);
  obey(draft, verdict, parameters, nowMs);
  if (draft.sender.una > parameters.amountSegments) draft.outcome = "done";
  else if (draft.sender.una > flow.roundEnds || restartsFromLoss(verdict)) beginRound(draft);
  return draft;
}

/** The retransmission timer expires (RFC 6298 §5.4 to §5.6). */
export function timedOut(flow: Flow, parameters: Parameters, nowMs: number): Flow {
  if (nowMs - flow.progressMs >= R2_MS) return { ...flow, timerMs: null, outcome: "gave-up" };
  const draft = { ...flow, rto: backedOff(flow.rto) };
  obey(draft, onTimeout(flow.sender), parameters, nowMs);
  beginRound(draft);
  return draft;
}

/** The path's next loss happens. Nobody at either end notices. */
export function bereft(flow: Flow): Flow {
  const loss = nextLoss(flow.path);
  return loss === undefined ? flow : without(flow, loss.number);
}

/** The learner takes segment `segment` off the path or, if it was not sent yet, plans its loss. */
export function withoutSegment(flow: Flow, segment: number, parameters: Parameters, nowMs: number): Flow {
  if (flow.outcome !== "running" || segment < flow.sender.una || segment > parameters.amountSegments) return flow;
  const { oneWayMs } = pathShape(parameters);
  const transit = flow.path.wire.findLast(
    (item) => item.segment === segment && item.lost === null && item.departMs + oneWayMs > nowMs,
  );
  if (transit !== undefined) return without(flow, transit.number);
  return segment < flow.sender.highest ? flow : { ...flow, planned: [...flow.planned, { segment, count: 1 }] };
}

function circumstances({ rto }: Flow, { byteCounting, fastConvergence, rttMs }: Parameters, nowMs: number): Circumstances {
  return { nowMs, rttMs: rto.srttMs ?? rttMs, byteCounting, fastConvergence };
}

function without(flow: Flow, number: number): Flow {
  return { ...flow, path: withoutTransmission(flow.path, number), lost: flow.lost + 1 };
}

function obey(draft: Flow, verdict: Verdict, parameters: Parameters, nowMs: number): void {
  draft.sender = verdict.sender;
  if (verdict.timer === "restart") draft.timerMs = nowMs + draft.rto.rtoMs;
  transmit(draft, parameters, nowMs, verdict.resend);
  // RFC 6298 §5.2: with everything acknowledged the timer is off.
  if (!hasOutstanding(draft.sender)) draft.timerMs = null;
}

/** Tahoe's fast retransmit starts a new round, as a timeout does: the window is one segment again. */
function restartsFromLoss({ sender }: Verdict): boolean {
  return sender.reaction === "fast-retransmit" && !sender.recovering;
}

function beginRound(draft: Flow): void {
  draft.round += 1;
  draft.roundEnds = draft.sender.next - 1;
}

/** The first two duplicate ACKs each let one new segment out, beyond cwnd (RFC 3042 §2). */
function withLimitedTransmit(verdict: Verdict, parameters: Parameters): Verdict {
  const { sender } = verdict;
  if (!parameters.limitedTransmit || sender.reaction !== "duplicate" || sender.next < sender.highest) return verdict;
  const extended = { ...sender, extra: sender.extra + 1 };
  const sends = sender.next <= parameters.amountSegments && usableWindow(extended, extended.next, parameters.receiverWindow) > 0;
  return sends ? { ...verdict, sender: extended } : verdict;
}
