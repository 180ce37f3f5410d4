import { draw } from "@/lib/random";
import { DUPLICATE_THRESHOLD } from "../congestion-control/rules";
import { flightCap, gapMs } from "./bbr";
import { offer, serveNext } from "./bottleneck";
import { collapse, grow, reduce } from "./control";
import { hasRoom } from "./flow";
import { note } from "./news";
import { backOff, measure } from "./patience";
import { serviceMsOf } from "./sizes";
import type { Flow, State } from "./state";

/** Everything that happens until `untilMs`. The result shares what did not change; inside, a copy is changed in place. */
export function afterSlice(state: State, untilMs: number): State {
  const draft = { ...state };
  draft.queue = state.queue.slice();
  draft.codel = { ...state.codel };
  draft.flows = state.flows.map(copyOf);
  draft.news = [];
  const serviceMs = serviceMsOf(state.parameters);
  for (let nowMs = state.atMs; nowMs < untilMs; ) nowMs = happenNext(draft, serviceMs, nowMs, untilMs);
  draft.atMs = untilMs;
  return draft;
}

function copyOf(flow: Flow): Flow {
  const copy = { ...flow };
  copy.acks = flow.acks.slice();
  copy.dropped = flow.dropped.slice();
  copy.patience = { ...flow.patience };
  if (flow.bbr !== null) copy.bbr = { ...flow.bbr };
  return copy;
}

const LINK = -1;

/** The earliest of what is due before `untilMs` happens. Its time, or `untilMs`. */
function happenNext(draft: State, serviceMs: number, nowMs: number, untilMs: number): number {
  let atMs = untilMs;
  let who: number | undefined;
  if (draft.queue.length > 0 && draft.freeMs < atMs) {
    atMs = draft.freeMs;
    who = LINK;
  }
  for (let i = 0; i < draft.flows.length; i += 1) {
    const flow = draft.flows[i];
    if (flow === undefined) continue;
    const dueMs = dueMsOf(flow, nowMs);
    if (dueMs < atMs) {
      atMs = dueMs;
      who = i;
    }
  }
  if (who === LINK) serveNext(draft, serviceMs, atMs);
  else if (who !== undefined) turnOf(draft, who, serviceMs, atMs);
  return atMs;
}

/** When a flow has something to do next: its start, an ACK, its timer, or a paced segment. */
function dueMsOf(flow: Flow, nowMs: number): number {
  if (flow.activity === "waiting") return flow.startMs;
  let dueMs = flow.acks[0]?.atMs ?? Number.POSITIVE_INFINITY;
  if (flow.timerMs !== null && flow.timerMs < dueMs) dueMs = flow.timerMs;
  // Room that no ACK made: a flow that goes on after a pause, or one that is paced.
  if (hasRoom(flow)) dueMs = Math.min(dueMs, Math.max(flow.bbr?.sendMs ?? nowMs, nowMs));
  return dueMs;
}

function turnOf(draft: State, at: number, serviceMs: number, nowMs: number): void {
  const flow = draft.flows[at];
  if (flow === undefined) return;
  const [first] = flow.acks;
  if (flow.activity === "waiting") start(draft, flow, at);
  else if (first !== undefined && first.atMs <= nowMs) acknowledge(draft, flow, at, nowMs);
  else if (flow.timerMs !== null && flow.timerMs <= nowMs) expire(draft, flow, at);
  send(draft, flow, at, serviceMs, nowMs);
}

function start(draft: State, flow: Flow, at: number): void {
  flow.activity = "sending";
  note(draft, { kind: "started", flow: at });
  if (draft.flows.some((other) => other.activity === "waiting")) return;
  for (const other of draft.flows) other.deliveredBefore = other.delivered;
}

function acknowledge(draft: State, flow: Flow, at: number, nowMs: number): void {
  const ack = flow.acks.shift();
  if (ack === undefined) return;
  const used = flow.pipe + 1 >= flow.cwnd;
  flow.delivered += 1;
  flow.deliveredMs = nowMs;
  flow.latest = Math.max(flow.latest, ack.number);
  measure(flow.patience, nowMs - ack.sentMs);
  const flight = flow.pipe;
  if (ack.number > flow.forgotten) flow.pipe -= 1;
  noticeLosses(draft, flow, at, ack.number, flight, nowMs);
  const mode = flow.bbr?.mode;
  let chance = 0;
  if (flow.bbr !== null) [chance, draft.random] = draw(draft.random);
  grow(flow, ack, nowMs, used, chance);
  if (flow.bbr !== null && flow.bbr.mode !== mode) note(draft, { kind: "mode", flow: at, mode: flow.bbr.mode });
  flow.timerMs = flow.pipe > 0 ? nowMs + flow.patience.rtoMs : null;
}

/** With SACK the sender sees what is missing: a loss is certain once something sent three later has arrived. */
function noticeLosses(draft: State, flow: Flow, at: number, acked: number, flight: number, nowMs: number): void {
  let last = 0;
  while ((flow.dropped[0] ?? Number.POSITIVE_INFINITY) <= acked - DUPLICATE_THRESHOLD) {
    last = flow.dropped.shift() ?? 0;
    flow.pipe -= 1;
    if (flow.bbr !== null) flow.bbr.roundLost += 1;
  }
  // One answer a window: what was lost before the last answer is the same congestion (RFC 6675 §5, RFC 5681 §3.2).
  if (last <= flow.recover) return;
  flow.recover = flow.next - 1;
  const from = flow.cwnd;
  reduce(flow, flight, nowMs);
  if (flow.cwnd !== from) note(draft, { kind: "reduced", flow: at, from, to: flow.cwnd });
}

function expire(draft: State, flow: Flow, at: number): void {
  note(draft, { kind: "timeout", flow: at });
  collapse(flow);
  backOff(flow.patience);
  flow.recover = flow.next - 1;
  flow.forgotten = flow.next - 1;
  flow.latest = flow.forgotten;
  flow.pipe = 0;
  flow.dropped.length = 0;
  flow.timerMs = null;
}

/** As many as the window lets out; with BBR one, when its time has come. */
function send(draft: State, flow: Flow, at: number, serviceMs: number, nowMs: number): void {
  while (hasRoom(flow)) {
    if (flow.bbr !== null) {
      if (flow.bbr.sendMs > nowMs) return;
      flow.bbr.sendMs = nowMs + gapMs(flow.bbr);
      flow.cwnd = flightCap(flow.bbr);
    }
    const { delivered, deliveredMs } = flow;
    const segment = { flow: at, number: flow.next, sentMs: nowMs, delivered, deliveredMs };
    const lost = flow.dropNext;
    flow.dropNext = false;
    flow.next += 1;
    flow.sent += 1;
    flow.pipe += 1;
    flow.timerMs ??= nowMs + flow.patience.rtoMs;
    offer(draft, segment, serviceMs, nowMs, lost);
  }
}
