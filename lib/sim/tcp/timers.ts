import { apply, type Draft, enterClosed, enterListen, resendUnacknowledged, sendData } from "./draft";
import type { TcpOptions, TcpTimer } from "./event";

/** Timeouts (RFC 9293 §3.10.8). When a timer is set and how long it runs is its owner's business (RFC 6298). */
export function expire(draft: Draft, timer: TcpTimer, options: TcpOptions): Draft {
  const tcb = draft.next;
  switch (timer) {
    case "retransmission":
      return retransmit(draft);
    case "give-up":
      return giveUp(draft);
    case "user":
      return tcb.state === "CLOSED" ? draft : abandon(draft, tcb.state === "SYN-SENT" ? "19" : "54");
    case "time-wait":
      if (tcb.state !== "TIME-WAIT") return draft;
      enterClosed(draft);
      return apply(draft, "48");
    case "orphan":
      if (tcb.state !== "FIN-WAIT-2" || options.mode !== "linux") return draft;
      enterClosed(draft);
      return apply(draft, "40");
    case "zero-window":
      // One octet of new data (§3.8.6.1). From then on it is outstanding, and its repetition is the next probe.
      if (tcb.snd.wnd > 0 || tcb.queued === 0 || tcb.snd.una !== tcb.snd.nxt) return draft;
      sendData(draft, 1);
      return apply(draft, "70");
  }
}

function retransmit(draft: Draft): Draft {
  const { state, snd, fin } = draft.next;
  if (snd.una === snd.nxt) return draft;
  resendUnacknowledged(draft);
  if (state === "SYN-SENT") return apply(draft, "18");
  if (state === "SYN-RECEIVED") return apply(draft, "28");
  return apply(draft, fin === null ? "68" : "45");
}

/** R2 is reached (§3.8.3): the connection is closed; a server's half-open entry is dropped and the listener goes on. */
function giveUp(draft: Draft): Draft {
  const { state, origin, snd } = draft.next;
  if (snd.una === snd.nxt) return draft;
  if (state === "SYN-RECEIVED" && origin === "passive") {
    enterListen(draft);
    return apply(draft, "29");
  }
  return abandon(draft, state === "SYN-SENT" ? "19" : state === "SYN-RECEIVED" ? "29b" : "54");
}

function abandon(draft: Draft, row: "19" | "29b" | "54"): Draft {
  enterClosed(draft);
  return apply(draft, row, "connection aborted due to user timeout");
}
