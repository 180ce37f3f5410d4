import { apply, type Draft, enterClosed, sendAck, sendFirstSyn, sendQueued } from "./draft";
import type { TcpEvent, TcpOptions } from "./event";
import { segment } from "./segment";
import { WINDOW } from "./tcb";

type Call<T extends TcpEvent["type"]> = Extract<TcpEvent, { type: T }>;

/** OPEN (RFC 9293 §3.10.1). The remote socket of an active OPEN is always given. */
export function open(draft: Draft, call: Call<"open">, options: TcpOptions): Draft {
  const tcb = draft.next;
  if (tcb.state === "CLOSED" && call.mode === "passive") {
    tcb.state = "LISTEN";
    tcb.origin = "passive";
    return apply(draft, "1");
  }
  if (tcb.state === "CLOSED") return openActively(draft, options, "2");
  if (tcb.state === "LISTEN" && call.mode === "active") return openActively(draft, options, "10");
  return apply(draft, "65", "error: connection already exists");
}

function openActively(draft: Draft, options: TcpOptions, row: "2" | "10"): Draft {
  draft.next.state = "SYN-SENT";
  draft.next.origin = "active";
  sendFirstSyn(draft, options.iss);
  return apply(draft, row);
}

/** SEND (§3.10.2). In LISTEN it turns the connection from passive to active; the data waits for ESTABLISHED. */
export function send(draft: Draft, call: Call<"send">, options: TcpOptions): Draft {
  const tcb = draft.next;
  if (tcb.state === "CLOSED") return apply(draft, "64", "error: connection does not exist");
  const open = ["LISTEN", "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "CLOSE-WAIT"].includes(tcb.state);
  if (!open || tcb.closeQueued) return apply(draft, "63", "error: connection closing");
  tcb.queued += call.octets;
  if (tcb.state === "LISTEN") return openActively(draft, options, "10");
  if (tcb.state === "SYN-SENT" || tcb.state === "SYN-RECEIVED") return apply(draft, "61");
  sendQueued(draft);
  return apply(draft, tcb.state === "ESTABLISHED" ? "62" : "41");
}

/** RECEIVE (§3.10.3), where it frees buffer: a window that was shut and opens is told to the peer (§3.8.6). */
export function receive(draft: Draft, call: Call<"receive">): Draft {
  const tcb = draft.next;
  if (tcb.state === "CLOSED") return apply(draft, "64", "error: connection does not exist");
  if (!["ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2"].includes(tcb.state)) return draft;
  const wasShut = tcb.rcv.wnd === 0;
  tcb.rcv.wnd = Math.min(tcb.rcv.wnd + call.octets, WINDOW);
  if (!wasShut || tcb.rcv.wnd === 0) return draft;
  sendAck(draft);
  return apply(draft, "69");
}

/** CLOSE (§3.10.4): "I have no more to send". Never a second FIN. */
export function close(draft: Draft): Draft {
  const tcb = draft.next;
  switch (tcb.state) {
    case "CLOSED":
      return apply(draft, "64", "error: connection does not exist");
    case "LISTEN":
      enterClosed(draft);
      return apply(draft, "9");
    case "SYN-SENT":
      enterClosed(draft);
      return apply(draft, "19", "error: closing");
    case "SYN-RECEIVED":
    case "ESTABLISHED":
    case "CLOSE-WAIT":
      return tcb.closeQueued ? apply(draft, "66", "error: connection closing") : closeSending(draft);
    default:
      return apply(draft, "66", "error: connection closing");
  }
}

function closeSending(draft: Draft): Draft {
  const tcb = draft.next;
  tcb.closeQueued = true;
  if (tcb.state === "SYN-RECEIVED") {
    if (tcb.queued > 0) return apply(draft, "27b");
    tcb.state = "FIN-WAIT-1";
    sendQueued(draft);
    return apply(draft, "27");
  }
  const row = tcb.state === "ESTABLISHED" ? "34" : "42";
  sendQueued(draft);
  return apply(draft, row);
}

/** ABORT (§3.10.5). §3.5.2 advises the sender of a RST to linger in TIME-WAIT; §3.10.5, followed here, says CLOSED. */
export function abort(draft: Draft): Draft {
  const { state, snd } = draft.next;
  if (state === "CLOSED") return apply(draft, "64", "error: connection does not exist");
  enterClosed(draft);
  if (state === "LISTEN") return apply(draft, "9");
  if (state === "SYN-SENT") return apply(draft, "19", "connection reset");
  if (state === "CLOSING" || state === "LAST-ACK" || state === "TIME-WAIT") return apply(draft, "67");
  draft.send.push(segment({ seq: snd.nxt, rst: true }));
  return apply(draft, "53", "connection reset");
}
