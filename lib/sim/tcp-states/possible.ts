import type { TcpState } from "@/lib/sim/tcp/tcb";
import type { HostName } from "@/lib/sim/tcp-network/hosts";
import { MAX_IN_FLIGHT } from "@/lib/sim/tcp-network/meddling-actions";
import { CALLS, type Call, type State } from "./state";

/** Where each call does more than fail with an error (RFC 9293 §3.10.1, §3.10.2, §3.10.4, §3.10.5). */
const STATES: Record<Call, readonly TcpState[] | "all but CLOSED"> = {
  "passive-open": ["CLOSED"],
  "active-open": ["CLOSED", "LISTEN"],
  send: ["LISTEN", "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "CLOSE-WAIT"],
  close: ["LISTEN", "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "CLOSE-WAIT"],
  abort: "all but CLOSED",
  crash: "all but CLOSED",
};

/** Whether a call by one end means something now. */
export function mayCall(state: State, host: HostName, call: Call): boolean {
  const { tcb } = state[host];
  if (state.flight.length >= MAX_IN_FLIGHT && call !== "crash") return false;
  if (tcb.closeQueued && (call === "send" || call === "close")) return false;
  // One piece at a time waits for the connection to open.
  if (call === "send" && tcb.queued > 0) return false;
  const states = STATES[call];
  return states === "all but CLOSED" ? tcb.state !== "CLOSED" : states.includes(tcb.state);
}

export function callsOf(state: State, host: HostName): Call[] {
  return CALLS.filter((call) => mayCall(state, host, call));
}
