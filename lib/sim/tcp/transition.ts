import { arriveInOtherStates, receiveText } from "./arrival";
import { arriveInClosed, arriveInListen, arriveInSynSent } from "./arrival-opening";
import { abort, close, open, receive, send } from "./calls";
import { type Draft, draftOf } from "./draft";
import type { Outcome, TcpEvent, TcpOptions } from "./event";
import type { Segment } from "./segment";
import type { Tcb } from "./tcb";
import { expire } from "./timers";

/**
 * One step of a TCP endpoint: what it becomes and what it sends (RFC 9293 §3.10). Pure. The rows that it names are
 * described in table.ts. An event that does not concern the state changes nothing and names no row.
 */
export function transition(tcb: Tcb, event: TcpEvent, options: TcpOptions): Outcome {
  const draft = draftOf(tcb);
  switch (event.type) {
    case "open":
      return open(draft, event, options);
    case "send":
      return send(draft, event, options);
    case "receive":
      return receive(draft, event);
    case "close":
      return close(draft);
    case "abort":
      return abort(draft);
    case "segment":
      return arrive(draft, event.segment, options);
    case "timer":
      return expire(draft, event.timer, options);
  }
}

function arrive(draft: Draft, seg: Segment, options: TcpOptions): Outcome {
  switch (draft.next.state) {
    case "CLOSED":
      return arriveInClosed(draft, seg);
    case "LISTEN":
      return arriveInListen(draft, seg, options);
    case "SYN-SENT":
      return arriveInSynSent(draft, seg) ? receiveText(draft, seg, "SYN-SENT") : draft;
    default:
      return arriveInOtherStates(draft, seg, options);
  }
}
