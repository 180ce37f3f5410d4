import type { Outcome, TcpEvent } from "@/lib/sim/tcp/event";
import { segment } from "@/lib/sim/tcp/segment";
import { listeningTcb } from "@/lib/sim/tcp/tcb";
import { transition } from "@/lib/sim/tcp/transition";
import { isnAt } from "@/lib/sim/tcp-network/isn";
import type { Parameters } from "./parameters";
import type { Host } from "./state";

/** What an endpoint does with an event: the table's answer, or the counterfactual's. */
export function respond(parameters: Parameters, host: Host, event: TcpEvent, nowMs: number): Outcome {
  const outcome = transition(host.tcb, event, {
    mode: parameters.stack === "rfc" ? "spec" : "linux",
    rst: "rfc5961",
    iss: isnAt(host, nowMs),
  });
  const decided = parameters.variant === "two-way" ? asTwoWay(host, event, outcome) : outcome;
  // The program goes on listening when one connection has come to its end.
  return host.listens && decided.next.state === "CLOSED" ? { ...decided, next: listeningTcb() } : decided;
}

/**
 * The counterfactual: two messages and no third. The server counts as connected once it has answered, and answers the
 * same SYN again the same way; whoever gets a SYN,ACK says nothing, neither to confirm nor to refuse.
 */
function asTwoWay(host: Host, event: TcpEvent, outcome: Outcome): Outcome {
  if (event.type !== "segment" || !event.segment.syn) return outcome;
  if (event.segment.ack !== null) return { ...outcome, send: [] };
  const { tcb } = host;
  if (outcome.row === "8") {
    const { snd } = outcome.next;
    return {
      ...outcome,
      next: { ...outcome.next, state: "ESTABLISHED", snd: { ...snd, una: snd.nxt, wnd: event.segment.window } },
    };
  }
  if (tcb.state === "ESTABLISHED" && event.segment.seq === tcb.irs) {
    return { ...outcome, send: [segment({ seq: tcb.iss, ack: tcb.rcv.nxt, syn: true, window: tcb.rcv.wnd })] };
  }
  return outcome;
}
