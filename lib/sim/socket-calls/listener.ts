import type { Segment } from "@/lib/sim/tcp/segment";
import { segment as segmentOf } from "@/lib/sim/tcp/segment";
import { add } from "@/lib/sim/tcp/sequence";
import { listeningTcb, WINDOW } from "@/lib/sim/tcp/tcb";
import { addressOf, isForged, SERVER_IP, serverPort } from "./addresses";
import { checkCookie, countAt, type FourTuple, makeCookie, secretOf, type Verdict } from "./cookie";
import { endpointAfter, respond } from "./endpoint";
import { newEndpoint } from "./init";
import { enqueue, isQueueFull, isTableFull, occupy, setSocket } from "./places";
import { wakeServer } from "./server";
import type { Deed, ServerSocket, State, SynCount } from "./state";
import { send } from "./wire";

/** The lesson's first number for the server, and a round one for each that follows. */
const FIRST_ISN = 7000;
const ISN_STEP = 10_000;
/** What a forged SYN offers; a client’s is a parameter. */
export const FORGED_MSS = 1460;

/** A segment of no known connection reaches the listening socket. */
export function knock(next: State, connection: number, segment: Segment): State {
  if (segment.syn && segment.ack === null && !segment.rst) return knockWithSyn(next, connection, segment);
  if (segment.ack !== null && !segment.syn && !segment.rst && next.parameters.cookies) {
    return knockWithCookie(next, connection, segment, segment.ack);
  }
  const outcome = respond(listening(connection), { type: "segment", segment }, 0);
  next.effect.deed = outcome.send.length > 0 ? "refused" : null;
  next.effect.row = outcome.row;
  next.effect.sent = send(next, "server", connection, outcome.send);
  return next;
}

/** In the order in which Linux asks: is the table of half-open ones full, then the accept queue (tcp_conn_request). */
function knockWithSyn(next: State, connection: number, segment: Segment): State {
  const wantsCookie = isTableFull(next);
  if (wantsCookie && !next.parameters.cookies) return drop(next, "syn-queue-full");
  if (isQueueFull(next)) return drop(next, "accept-queue-full");
  if (wantsCookie) return answerWithCookie(next, connection, segment);
  const before = listening(connection);
  const outcome = respond(before, { type: "segment", segment }, add(FIRST_ISN, next.picked * ISN_STEP));
  next.picked += 1;
  setSocket(next, connection, endpointAfter(before, { type: "segment", segment }, outcome, next.nowMs));
  occupy(next, connection);
  if (next.cookied.includes(connection)) next.cookied = next.cookied.filter((other) => other !== connection);
  count(next, "entered");
  next.effect.deed = "entered";
  next.effect.row = outcome.row;
  next.effect.sent = send(next, "server", connection, outcome.send);
  return next;
}

function drop(next: State, deed: Deed): State {
  count(next, "dropped");
  next.effect.deed = deed;
  return next;
}

function count(next: State, what: keyof SynCount): void {
  next.syns = { ...next.syns, [what]: next.syns[what] + 1 };
}

function listening(connection: number): ServerSocket {
  return { ...newEndpoint(), connection, cookie: false, tcb: listeningTcb() };
}

/** No entry is made: all that must be remembered goes out with the answer, and no timer will repeat it. */
function answerWithCookie(next: State, connection: number, { seq }: Segment): State {
  const mss = isForged(connection) ? FORGED_MSS : next.parameters.clientMss;
  const cookie = makeCookie(secretOf(next.seed), tupleOf(next, connection), seq, mss, countAt(next.nowMs));
  next.cookie = { connection, clientIsn: seq, cookie, verdict: null };
  if (!next.cookied.includes(connection)) next.cookied = [...next.cookied, connection];
  count(next, "cookies");
  next.effect.deed = "cookie-sent";
  const answer = segmentOf({ seq: cookie.isn, ack: add(seq, 1), syn: true, window: WINDOW });
  next.effect.sent = send(next, "server", connection, [answer]);
  return next;
}

/** An ACK of nothing that is remembered: is the number before it one of ours? */
function knockWithCookie(next: State, connection: number, segment: Segment, ack: number): State {
  const now = countAt(next.nowMs);
  const verdict = checkCookie(secretOf(next.seed), tupleOf(next, connection), segment.seq, ack, now);
  if (next.cookie?.connection === connection || "refused" in verdict) noteVerdict(next, connection, segment, ack, verdict);
  if ("refused" in verdict) {
    const outcome = respond(listening(connection), { type: "segment", segment }, 0);
    next.effect.deed = "cookie-refused";
    next.effect.row = outcome.row;
    next.effect.sent = send(next, "server", connection, outcome.send);
    return next;
  }
  if (isQueueFull(next)) {
    next.effect.deed = "cookie-no-room";
    return next;
  }
  return rebuild(next, connection, segment, ack);
}

function noteVerdict(next: State, connection: number, { seq }: Segment, ack: number, verdict: Verdict): void {
  const value = (add(ack, -1) ^ add(seq, -1)) >>> 0;
  const cookie =
    next.cookie?.connection === connection
      ? next.cookie.cookie
      : { isn: add(ack, -1), count: value >>> 27, mssIndex: (value >>> 24) & 7, hash: value & 0xff_ffff };
  next.cookie = { connection, clientIsn: add(seq, -1), cookie, verdict };
}

/** The half-open entry that was never kept is made up from the ACK, and the ACK then completes it (RFC 4987 §3.6). */
function rebuild(next: State, connection: number, segment: Segment, ack: number): State {
  const before = listening(connection);
  const syn = { type: "segment", segment: segmentOf({ seq: add(segment.seq, -1), syn: true, window: segment.window }) } as const;
  const opened = respond(before, syn, add(ack, -1));
  const halfOpen = { ...before, cookie: true, tcb: opened.next, openedAtMs: next.nowMs };
  const event = { type: "segment", segment } as const;
  const outcome = respond(halfOpen, event, 0);
  setSocket(next, connection, endpointAfter(halfOpen, event, outcome, next.nowMs));
  enqueue(next, connection);
  next.effect.deed = "cookie-accepted";
  next.effect.row = outcome.row;
  next.effect.report = outcome.report;
  next.effect.sent = send(next, "server", connection, outcome.send);
  return wakeServer(next);
}

function tupleOf({ parameters, seed }: State, connection: number): FourTuple {
  return { client: addressOf(connection, seed), server: { ip: SERVER_IP, port: serverPort(parameters) } };
}
