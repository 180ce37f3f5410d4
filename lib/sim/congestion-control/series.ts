import type { Frame } from "../engine";
import type { Flow } from "./flow";
import type { Algorithm } from "./parameters";
import { type Phase, phaseOf } from "./sender";
import type { Event, Input, State } from "./state";
import { transmissionsBetween } from "./transmissions";

/** A run as the graph needs it: one curve a sender, found once for all frames. */
export type Series = { curves: Curve[]; endMs: number };

export type Curve = {
  algorithm: Algorithm;
  /** Each change of a value; it holds from `atMs` until the next. `index` is the frame's. */
  points: Point[];
  phases: PhaseSpan[];
  marks: Mark[];
  /** When each round trip began, the first one first. */
  roundsMs: number[];
  /** When everything was acknowledged or the sender gave up; the curve ends there. */
  endMs: number;
};

export type Point = { index: number; atMs: number; cwnd: number; ssthresh: number; flight: number };
export type PhaseSpan = { index: number; phase: Phase; fromMs: number; toMs: number };
export type Mark = { index: number; kind: "lost" | "again" | "timeout"; atMs: number; segment: number };

type Frames = Frame<State, Event | Input>[];

export function seriesOf(frames: Frames): Series {
  const endMs = frames.at(-1)?.atMs ?? 0;
  const flows = frames[0]?.state.flows ?? [];
  return { curves: flows.map((flow, at) => curveOf(frames, at, flow.sender.algorithm, endMs)), endMs };
}

function curveOf(frames: Frames, at: number, algorithm: Algorithm, endMs: number): Curve {
  const curve: Curve = { algorithm, points: [], phases: [], marks: [], roundsMs: [], endMs };
  let before: Flow | undefined;
  for (const frame of frames) {
    const flow = frame.state.flows[at];
    if (flow === undefined || !frame.state.started || flow === before) continue;
    addPoint(curve, frame, flow);
    addPhase(curve, frame, flow, endMs);
    if (flow.outcome !== "running" && before?.outcome === "running") endCurve(curve, frame.atMs);
    if (before !== undefined) addMarks(curve, frame, before, flow, at);
    if (flow.round > curve.roundsMs.length) curve.roundsMs.push(frame.atMs);
    before = flow;
  }
  return curve;
}

function addPoint(curve: Curve, { index, atMs }: Frame, { sender }: Flow): void {
  const { cwnd, ssthresh } = sender;
  const flight = sender.next - sender.una;
  const last = curve.points.at(-1);
  if (last?.cwnd === cwnd && last.ssthresh === ssthresh && last.flight === flight) return;
  curve.points.push({ index, atMs, cwnd, ssthresh, flight });
}

function endCurve(curve: Curve, atMs: number): void {
  curve.endMs = atMs;
  const last = curve.phases.at(-1);
  if (last !== undefined) last.toMs = atMs;
}

function addPhase(curve: Curve, { index, atMs }: Frame, flow: Flow, endMs: number): void {
  const phase = phaseOf(flow.sender);
  const last = curve.phases.at(-1);
  if (last?.phase === phase) return;
  if (last !== undefined) last.toMs = atMs;
  curve.phases.push({ index, phase, fromMs: atMs, toMs: endMs });
}

function addMarks(curve: Curve, { index, atMs, event }: Frames[number], before: Flow, flow: Flow, at: number): void {
  if (event?.type === "loss" && event.flow === at) curve.marks.push({ index, kind: "lost", atMs, segment: event.segment });
  if (event?.type === "drop" && flow.lost > before.lost) curve.marks.push({ index, kind: "lost", atMs, segment: event.segment });
  if (event?.type === "timeout" && event.flow === at) curve.marks.push({ index, kind: "timeout", atMs, segment: event.segment });
  // A timeout is a retransmission; one mark says both.
  for (const { segment, again } of transmissionsBetween(before, flow)) {
    if (again && event?.type !== "timeout") curve.marks.push({ index, kind: "again", atMs, segment });
  }
}

/** Simulated time counted in a sender's round trips: 1 is the start of the first, 1.5 its middle in time. */
export function roundAt({ roundsMs, endMs }: Curve, atMs: number): number {
  let round = 0;
  while (round < roundsMs.length && (roundsMs[round] ?? 0) <= atMs) round += 1;
  const beganMs = roundsMs[round - 1];
  if (beganMs === undefined) return 1;
  const lengthMs = Math.max((roundsMs[round] ?? endMs) - beganMs, 1);
  return round + Math.min((atMs - beganMs) / lengthMs, 1);
}
