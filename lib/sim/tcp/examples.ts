import type { TcpEvent, TcpOptions } from "./event";
import type { RowId } from "./row";
import { type Segment, segment } from "./segment";
import { closedTcb, listeningTcb, type Tcb, type TcpState, WINDOW } from "./tcb";

/** One case of a row, in the RFC's numbers: our ISS is 100, the peer's 300. */
export type Example = {
  before: Tcb;
  event: TcpEvent;
  options: TcpOptions;
  /** What is sent, in the RFC's notation. */
  sends: string[];
  next: TcpState;
};

const OPTIONS: TcpOptions = { mode: "spec", rst: "rfc5961", iss: 100 };

/** A typical TCB of each state: no data so far, nothing under way that the state does not imply. */
export function tcbIn(state: TcpState, change: Partial<Tcb> = {}): Tcb {
  return { ...typical(state), ...change };
}

function typical(state: TcpState): Tcb {
  if (state === "CLOSED") return closedTcb();
  if (state === "LISTEN") return listeningTcb();
  const finSent = ["FIN-WAIT-1", "FIN-WAIT-2", "CLOSING", "LAST-ACK", "TIME-WAIT"].includes(state);
  const finAcked = state === "FIN-WAIT-2" || state === "TIME-WAIT";
  const peerFin = ["CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"].includes(state);
  const opening = state === "SYN-SENT" || state === "SYN-RECEIVED";
  return {
    ...closedTcb(),
    state,
    origin: state === "SYN-SENT" ? "active" : "passive",
    iss: 100,
    irs: state === "SYN-SENT" ? 0 : 300,
    snd: {
      una: opening ? 100 : finAcked ? 102 : 101,
      nxt: finSent ? 102 : 101,
      wnd: opening ? 0 : WINDOW,
      wl1: opening ? 0 : 301,
      wl2: opening ? 0 : 101,
    },
    rcv: { nxt: state === "SYN-SENT" ? 0 : peerFin ? 302 : 301, wnd: WINDOW },
    fin: finSent ? 101 : null,
  };
}

const arrives = (fields: Partial<Segment> & { seq: number }): TcpEvent => ({
  type: "segment",
  segment: segment({ window: fields.rst ? 0 : WINDOW, ...fields }),
});
const timer = (name: Extract<TcpEvent, { type: "timer" }>["timer"]): TcpEvent => ({ type: "timer", timer: name });
const shut = (tcb: Tcb): Tcb => ({ ...tcb, snd: { ...tcb.snd, wnd: 0 }, queued: 10 });

/** From left to right: state before, event, what is sent, state after. */
function example(
  before: TcpState | Tcb,
  event: TcpEvent,
  sends: string[],
  next: TcpState,
  options: Partial<TcpOptions> = {},
): Example {
  return { before: typeof before === "string" ? tcbIn(before) : before, event, sends, next, options: { ...OPTIONS, ...options } };
}

const active = tcbIn("SYN-RECEIVED", { origin: "active" });
const unacknowledgedData = tcbIn("ESTABLISHED", { snd: { una: 101, nxt: 111, wnd: WINDOW, wl1: 301, wl2: 101 } });

/** One case for each row of the table; each is a unit test, and a drill can ask it. */
export const EXAMPLES: Record<RowId, Example> = {
  "1": example("CLOSED", { type: "open", mode: "passive" }, [], "LISTEN"),
  "2": example("CLOSED", { type: "open", mode: "active" }, ["<SEQ=100><CTL=SYN>"], "SYN-SENT"),
  "3": example("CLOSED", arrives({ seq: 300, rst: true }), [], "CLOSED"),
  "4": example("CLOSED", arrives({ seq: 300, syn: true }), ["<SEQ=0><ACK=301><CTL=RST,ACK>"], "CLOSED"),
  "5": example("CLOSED", arrives({ seq: 300, ack: 100, data: 10 }), ["<SEQ=100><CTL=RST>"], "CLOSED"),
  "6": example("LISTEN", arrives({ seq: 300, rst: true }), [], "LISTEN"),
  "7": example("LISTEN", arrives({ seq: 301, ack: 101 }), ["<SEQ=101><CTL=RST>"], "LISTEN"),
  "8": example("LISTEN", arrives({ seq: 300, syn: true }), ["<SEQ=100><ACK=301><CTL=SYN,ACK>"], "SYN-RECEIVED"),
  "9": example("LISTEN", { type: "close" }, [], "CLOSED"),
  "10": example("LISTEN", { type: "open", mode: "active" }, ["<SEQ=100><CTL=SYN>"], "SYN-SENT"),
  "11": example("SYN-SENT", arrives({ seq: 300, ack: 91, syn: true }), ["<SEQ=91><CTL=RST>"], "SYN-SENT"),
  "12": example("SYN-SENT", arrives({ seq: 300, ack: 91, rst: true }), [], "SYN-SENT"),
  "13": example("SYN-SENT", arrives({ seq: 0, ack: 101, rst: true }), [], "CLOSED"),
  "14": example("SYN-SENT", arrives({ seq: 300, rst: true }), [], "SYN-SENT"),
  "15": example("SYN-SENT", arrives({ seq: 300, ack: 101, syn: true }), ["<SEQ=101><ACK=301><CTL=ACK>"], "ESTABLISHED"),
  "16": example("SYN-SENT", arrives({ seq: 300, syn: true }), ["<SEQ=100><ACK=301><CTL=SYN,ACK>"], "SYN-RECEIVED"),
  "17": example("SYN-SENT", arrives({ seq: 301, ack: 101 }), [], "SYN-SENT"),
  "17b": example("SYN-SENT", arrives({ seq: 301, data: 10 }), [], "SYN-SENT"),
  "18": example("SYN-SENT", timer("retransmission"), ["<SEQ=100><CTL=SYN>"], "SYN-SENT"),
  "19": example("SYN-SENT", timer("give-up"), [], "CLOSED"),
  "20": example("SYN-RECEIVED", arrives({ seq: 301, rst: true }), [], "LISTEN"),
  "21": example(active, arrives({ seq: 301, rst: true }), [], "CLOSED"),
  "22": example("SYN-RECEIVED", arrives({ seq: 400, syn: true }), [], "LISTEN"),
  "23": example("SYN-RECEIVED", arrives({ seq: 300, syn: true }), ["<SEQ=101><ACK=301><CTL=ACK>"], "SYN-RECEIVED"),
  "24": example("SYN-RECEIVED", arrives({ seq: 301, ack: 101 }), [], "ESTABLISHED"),
  "24b": example(active, arrives({ seq: 300, ack: 101, syn: true }), [], "ESTABLISHED"),
  "25": example("SYN-RECEIVED", arrives({ seq: 301, ack: 100 }), ["<SEQ=100><CTL=RST>"], "SYN-RECEIVED"),
  "26": example("SYN-RECEIVED", arrives({ seq: 301, ack: 101, fin: true }), ["<SEQ=101><ACK=302><CTL=ACK>"], "CLOSE-WAIT"),
  "27": example("SYN-RECEIVED", { type: "close" }, ["<SEQ=101><ACK=301><CTL=FIN,ACK>"], "FIN-WAIT-1"),
  "27b": example(tcbIn("SYN-RECEIVED", { queued: 10 }), { type: "close" }, [], "SYN-RECEIVED"),
  "28": example("SYN-RECEIVED", timer("retransmission"), ["<SEQ=100><ACK=301><CTL=SYN,ACK>"], "SYN-RECEIVED"),
  "29": example("SYN-RECEIVED", timer("give-up"), [], "LISTEN"),
  "29b": example(active, timer("give-up"), [], "CLOSED"),
  "30": example("ESTABLISHED", arrives({ seq: 301, ack: 101, data: 10 }), ["<SEQ=101><ACK=311><CTL=ACK>"], "ESTABLISHED"),
  "31": example("ESTABLISHED", arrives({ seq: 311, ack: 101, data: 10 }), ["<SEQ=101><ACK=301><CTL=ACK>"], "ESTABLISHED"),
  "32": example(unacknowledgedData, arrives({ seq: 301, ack: 111 }), [], "ESTABLISHED"),
  "32b": example("ESTABLISHED", arrives({ seq: 301, ack: 150 }), ["<SEQ=101><ACK=301><CTL=ACK>"], "ESTABLISHED"),
  "33": example("ESTABLISHED", arrives({ seq: 301, ack: 101, fin: true }), ["<SEQ=101><ACK=302><CTL=ACK>"], "CLOSE-WAIT"),
  "34": example("ESTABLISHED", { type: "close" }, ["<SEQ=101><ACK=301><CTL=FIN,ACK>"], "FIN-WAIT-1"),
  "35": example("FIN-WAIT-1", arrives({ seq: 301, ack: 102 }), [], "FIN-WAIT-2"),
  "36": example("FIN-WAIT-1", arrives({ seq: 301, ack: 101, fin: true }), ["<SEQ=102><ACK=302><CTL=ACK>"], "CLOSING"),
  "37": example("FIN-WAIT-1", arrives({ seq: 301, ack: 102, fin: true }), ["<SEQ=102><ACK=302><CTL=ACK>"], "TIME-WAIT"),
  "38": example("FIN-WAIT-2", arrives({ seq: 301, ack: 102, data: 50 }), ["<SEQ=102><ACK=351><CTL=ACK>"], "FIN-WAIT-2"),
  "39": example("FIN-WAIT-2", arrives({ seq: 301, ack: 102, fin: true }), ["<SEQ=102><ACK=302><CTL=ACK>"], "TIME-WAIT"),
  "40": example("FIN-WAIT-2", timer("orphan"), [], "CLOSED", { mode: "linux" }),
  "41": example("CLOSE-WAIT", { type: "send", octets: 50 }, ["<SEQ=101><ACK=302><DATA=50><CTL=ACK>"], "CLOSE-WAIT"),
  "42": example("CLOSE-WAIT", { type: "close" }, ["<SEQ=101><ACK=302><CTL=FIN,ACK>"], "LAST-ACK"),
  "43": example("CLOSING", arrives({ seq: 302, ack: 102 }), [], "TIME-WAIT"),
  "44": example("LAST-ACK", arrives({ seq: 302, ack: 102 }), [], "CLOSED"),
  "45": example("FIN-WAIT-1", timer("retransmission"), ["<SEQ=101><ACK=301><CTL=FIN,ACK>"], "FIN-WAIT-1"),
  "46": example("CLOSE-WAIT", arrives({ seq: 301, ack: 101, fin: true }), ["<SEQ=101><ACK=302><CTL=ACK>"], "CLOSE-WAIT"),
  "47": example("TIME-WAIT", arrives({ seq: 301, ack: 102, fin: true }), ["<SEQ=102><ACK=302><CTL=ACK>"], "TIME-WAIT"),
  "48": example("TIME-WAIT", timer("time-wait"), [], "CLOSED"),
  "49": example("TIME-WAIT", arrives({ seq: 400, syn: true }), ["<SEQ=500><ACK=401><CTL=SYN,ACK>"], "SYN-RECEIVED", {
    mode: "linux",
    iss: 500,
  }),
  "50": example("ESTABLISHED", arrives({ seq: 301, rst: true }), [], "CLOSED"),
  "51": example("LAST-ACK", arrives({ seq: 302, rst: true }), [], "CLOSED"),
  "52": example("ESTABLISHED", arrives({ seq: 400, syn: true }), ["<SEQ=101><ACK=301><CTL=ACK>"], "ESTABLISHED"),
  "52b": example("ESTABLISHED", arrives({ seq: 400, syn: true }), ["<SEQ=0><ACK=401><CTL=RST,ACK>"], "CLOSED", { rst: "rfc793" }),
  "53": example("ESTABLISHED", { type: "abort" }, ["<SEQ=101><CTL=RST>"], "CLOSED"),
  "54": example("ESTABLISHED", timer("user"), [], "CLOSED"),
  "55": example("ESTABLISHED", arrives({ seq: 290, ack: 101, data: 5 }), ["<SEQ=101><ACK=301><CTL=ACK>"], "ESTABLISHED"),
  "56": example("ESTABLISHED", arrives({ seq: 290, rst: true }), [], "ESTABLISHED"),
  "57": example("ESTABLISHED", arrives({ seq: 306, rst: true }), ["<SEQ=101><ACK=301><CTL=ACK>"], "ESTABLISHED"),
  "58": example("ESTABLISHED", arrives({ seq: 301, data: 10 }), [], "ESTABLISHED"),
  "59": example("ESTABLISHED", arrives({ seq: 301, ack: 101 }), [], "ESTABLISHED"),
  "60": example("CLOSE-WAIT", arrives({ seq: 302, ack: 101, data: 10 }), [], "CLOSE-WAIT"),
  "61": example("SYN-SENT", { type: "send", octets: 10 }, [], "SYN-SENT"),
  "62": example("ESTABLISHED", { type: "send", octets: 10 }, ["<SEQ=101><ACK=301><DATA=10><CTL=ACK>"], "ESTABLISHED"),
  "63": example("FIN-WAIT-1", { type: "send", octets: 10 }, [], "FIN-WAIT-1"),
  "64": example("CLOSED", { type: "close" }, [], "CLOSED"),
  "65": example("ESTABLISHED", { type: "open", mode: "active" }, [], "ESTABLISHED"),
  "66": example("FIN-WAIT-1", { type: "close" }, [], "FIN-WAIT-1"),
  "67": example("TIME-WAIT", { type: "abort" }, [], "CLOSED"),
  "68": example(unacknowledgedData, timer("retransmission"), ["<SEQ=101><ACK=301><DATA=10><CTL=ACK>"], "ESTABLISHED"),
  "69": example(
    tcbIn("ESTABLISHED", { rcv: { nxt: 301, wnd: 0 } }),
    { type: "receive", octets: 100 },
    ["<SEQ=101><ACK=301><CTL=ACK>"],
    "ESTABLISHED",
  ),
  "70": example(shut(tcbIn("ESTABLISHED")), timer("zero-window"), ["<SEQ=101><ACK=301><DATA=1><CTL=ACK>"], "ESTABLISHED"),
  "71": example("LISTEN", arrives({ seq: 300, data: 10 }), [], "LISTEN"),
};
