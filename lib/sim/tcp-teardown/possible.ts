import type { TcpState } from "@/lib/sim/tcp/tcb";
import type { HostName } from "@/lib/sim/tcp-network/hosts";
import { MAX_IN_FLIGHT } from "@/lib/sim/tcp-network/meddling-actions";
import type { State } from "./state";

/** What the server sends where the parameters name nothing. */
const DEFAULT_OCTETS = 200;

/** Where an abort still tells the other side (RFC 9293 §3.10.5). */
const ABORTABLE: TcpState[] = ["ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT"];

/** How much the server's program sends at a time. */
export function octetsOf({ parameters }: State): number {
  return parameters.serverOctets > 0 ? parameters.serverOctets : DEFAULT_OCTETS;
}

/** Of several connections the learner can only interfere with the network, or end the server's process. */
function single({ connections: [connection, ...others] }: State) {
  return others.length === 0 ? connection : undefined;
}

export function maySend(state: State): boolean {
  const server = single(state)?.server;
  if (server === undefined || state.flight.length >= MAX_IN_FLIGHT) return false;
  return server.held && (server.tcb.state === "ESTABLISHED" || server.tcb.state === "CLOSE-WAIT");
}

export function mayClose(state: State): boolean {
  const server = single(state)?.server;
  return server?.held === true && (server.tcb.state === "ESTABLISHED" || server.tcb.state === "CLOSE-WAIT");
}

export function mayAbort(state: State, host: HostName): boolean {
  const end = single(state)?.[host];
  return end?.held === true && ABORTABLE.includes(end.tcb.state);
}

/** Whether the process of a server with several connections still holds one of them. */
export function hasOpenServer(state: State): boolean {
  return single(state) === undefined && state.connections.some(({ server }) => server.held && server.tcb.state !== "CLOSED");
}
