import { newCubic } from "../congestion-control/cubic";
import { UNSET_SSTHRESH } from "../congestion-control/sender";
import { flightCap, newBbr } from "./bbr";
import type { Algorithm, Parameters } from "./parameters";
import { newPatience } from "./patience";
import { MAX_FLOWS } from "./sizes";
import type { Flow } from "./state";

/** Every flow starts with the window of RFC 6928. */
export const INITIAL_WINDOW = 10;

type Setting = { algorithm: Algorithm; rttMs: number; startSeconds: number };

/** The settings of the flows that take part, in their order. */
export function settingsOf(p: Parameters): Setting[] {
  const all = [
    { algorithm: p.algorithm1, rttMs: p.rttMs1, startSeconds: p.startSeconds1 },
    { algorithm: p.algorithm2, rttMs: p.rttMs2, startSeconds: p.startSeconds2 },
    { algorithm: p.algorithm3, rttMs: p.rttMs3, startSeconds: p.startSeconds3 },
    { algorithm: p.algorithm4, rttMs: p.rttMs4, startSeconds: p.startSeconds4 },
  ];
  return all.slice(0, Math.min(p.flows, MAX_FLOWS));
}

export function newFlow({ algorithm, rttMs, startSeconds }: Setting): Flow {
  const startMs = startSeconds * 1000;
  const bbr = algorithm === "bbr" ? newBbr(rttMs, startMs, INITIAL_WINDOW) : null;
  return {
    algorithm,
    rttMs,
    startMs,
    activity: "waiting",
    cwnd: bbr === null ? INITIAL_WINDOW : flightCap(bbr),
    ssthresh: UNSET_SSTHRESH,
    counted: 0,
    cubic: algorithm === "cubic" ? newCubic(INITIAL_WINDOW) : null,
    bbr,
    patience: newPatience(rttMs),
    timerMs: null,
    next: 1,
    recover: 0,
    forgotten: 0,
    latest: 0,
    pipe: 0,
    acks: [],
    dropped: [],
    dropNext: false,
    sent: 0,
    delivered: 0,
    deliveredMs: startMs,
    lost: 0,
    deliveredBefore: 0,
  };
}

/** From the first answer to a loss until everything sent before it is acknowledged. */
export function isRecovering({ recover, latest }: Flow): boolean {
  return latest < recover;
}

/** Whether the window lets one more leave. */
export function hasRoom(flow: Flow): boolean {
  return flow.activity === "sending" && flow.pipe < flow.cwnd;
}
