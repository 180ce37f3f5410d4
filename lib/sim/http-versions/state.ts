import type { Parameters } from "./parameters";

/**
 * http10: a connection for each request, one after another · keepAlive: one connection of HTTP/1.1, one request at a
 * time · pipelining: one, all requests at once · six: six of HTTP/1.1 · http2: one over TCP · http3: one of QUIC.
 */
export const VERSIONS = ["http10", "keepAlive", "pipelining", "six", "http2", "http3"] as const;
export type Version = (typeof VERSIONS)[number];

/**
 * What a response is waiting for. queued: for a connection that is free · setup: for handshakes · asked: the request is
 * on its way, or the server works · behind: ready at the server, but another response comes first (RFC 9112 §9.3.2) ·
 * coming: its packets are on their way · hole: its own next packet was lost · blocked: its next packet is there, and TCP
 * does not hand it out because of somebody else’s · done: all of it has been handed to the browser.
 */
export type Phase = "queued" | "setup" | "asked" | "behind" | "coming" | "hole" | "blocked" | "done";
export type Span = [phase: Phase, fromMs: number];
/** A packet that did not arrive, and when it should have. */
export type Loss = [part: number, atMs: number];

/** One resource of the page and its response. Its number is its place in the order of requests, from 0. */
export type Response = {
  size: number;
  /** Until the browser knows of it there is none. */
  spans: Span[];
  connection: number | null;
  askedAtMs: number | null;
  /** When the server has made it. */
  readyAtMs: number | null;
  /** Parts that the server has sent, each counted once. */
  sent: number;
  /** One bit for each part that has arrived, or was lost and has not come again. */
  arrived: number;
  missing: number;
  /** Parts that the browser has, in order. */
  delivered: number;
  losses: Loss[];
  doneAtMs: number | null;
};

/** One connection; congestion control is the server’s. Windows are in packets. */
export type Connection = {
  openedAtMs: number;
  readyAtMs: number;
  isClosed: boolean;
  cwnd: number;
  ssthresh: number | null;
  /** Packets sent up to here belong to a loss that the window has paid for already (RFC 9002 §7.3.2). */
  recoveryAtMs: number | null;
  inFlight: number;
  /** Responses asked for on it and not complete, in the order of the requests. */
  serving: number[];
  /** The response that had the last packet. */
  last: number;
  /** Packets to be sent again: [code, attempt]. */
  resend: [code: number, attempt: number][];
  /** Over TCP: the codes in the order of the stream of octets, as far as they are not handed out. */
  order: number[];
};

export type Packet = { sentAtMs: number; connection: number; code: number; attempt: number; isLost: boolean };

/** The whole page, fetched by one version. */
export type Lane = {
  version: Version;
  connections: Connection[];
  responses: Response[];
  /**
   * In the order of sending. Those before `arrived` have reached the browser or are lost; those before `settled` the
   * server has taken into account, which it does when it has to know.
   */
  packets: Packet[];
  arrived: number;
  settled: number;
  /** Packets that are lost, and not settled. */
  lostUnsettled: number;
  linkFreeAtMs: number;
  /** The connection that had the last packet. */
  last: number;
  /** When something happens next; null when the page is complete. */
  nextAtMs: number | null;
  /** When the next connection or response is ready; null when none is being made. */
  timerAtMs: number | null;
  /** Responses that are not complete. */
  left: number;
  /** Packets sent, and what became of those that are no longer in flight. */
  sent: number;
  received: number;
  lost: number;
};

export type State = {
  parameters: Parameters;
  seed: number;
  nowMs: number;
  /** Codes of the packets whose first copy is lost, in every version. */
  lost: number[];
  /** How long the server takes for each response. */
  thinkMs: number[];
  outages: number;
  lanes: Lane[];
};

/** On to the next moment at which there is something to tell, in whichever version. */
export type Event = { kind: "on" };

/** What the learner may do: lose a packet in every version, lose all that is in flight, make the server slow. */
export type Input = { kind: "lose"; packet: string } | { kind: "outage" } | { kind: "slow"; response: number };
