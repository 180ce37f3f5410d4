import { INITIAL_WINDOW, MOST_CONNECTIONS, SETUP_ROUND_TRIPS } from "./constants";
import type { Parameters } from "./parameters";
import type { Connection, Lane, Response, Version } from "./state";

export function newLane(version: Version, parameters: Parameters): Lane {
  const { resources, firstPackets, packets, page, warm } = parameters;
  const isWarm = warm && version !== "http10";
  return {
    version,
    connections: isWarm ? Array.from({ length: connectionLimit(version) }, () => newConnection(0, 0)) : [],
    responses: Array.from({ length: resources }, (_, at) => newResponse(at === 0 ? firstPackets : packets, at === 0 || !page)),
    packets: [],
    arrived: 0,
    settled: 0,
    lostUnsettled: 0,
    linkFreeAtMs: 0,
    last: -1,
    nextAtMs: 0,
    timerAtMs: 0,
    left: resources,
    sent: 0,
    received: 0,
    lost: 0,
  };
}

function newResponse(size: number, isKnown: boolean): Response {
  return {
    size,
    spans: isKnown ? [["queued", 0]] : [],
    connection: null,
    askedAtMs: null,
    readyAtMs: null,
    sent: 0,
    arrived: 0,
    missing: 0,
    delivered: 0,
    losses: [],
    doneAtMs: null,
  };
}

export function newConnection(openedAtMs: number, readyAtMs: number): Connection {
  return {
    openedAtMs,
    readyAtMs,
    isClosed: false,
    cwnd: INITIAL_WINDOW,
    ssthresh: null,
    recoveryAtMs: null,
    inFlight: 0,
    serving: [],
    last: -1,
    resend: [],
    order: [],
  };
}

/** Whether requests go out without waiting for responses. */
export function asksAtOnce(version: Version): boolean {
  return version === "pipelining" || version === "http2" || version === "http3";
}

/** Whether packets of several responses alternate on one connection. */
export function interleaves(version: Version): boolean {
  return version === "http2" || version === "http3";
}

export function connectionLimit(version: Version): number {
  return version === "six" ? MOST_CONNECTIONS : 1;
}

export function setupMs(version: Version, rttMs: number): number {
  return rttMs * (version === "http3" ? SETUP_ROUND_TRIPS.quic : SETUP_ROUND_TRIPS.tcp);
}
