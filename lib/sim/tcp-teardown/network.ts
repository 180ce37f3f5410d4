import type { Segment } from "@/lib/sim/tcp/segment";
import { transmit } from "@/lib/sim/tcp-network/flight";
import type { HostName } from "@/lib/sim/tcp-network/hosts";
import type { State } from "./state";

/** Puts segments on the wire and returns their ids. The state is the step's own copy and is written to. */
export function send(next: State, connection: number, from: HostName, segments: readonly Segment[]): number[] {
  const { rttMs } = next.parameters;
  return transmit(
    next,
    from,
    segments,
    (segment) => {
      const lost = next.lossesLeft > 0 && isKind(next, connection, from, segment);
      if (lost) next.lossesLeft -= 1;
      return { delayMs: rttMs / 2, lost };
    },
    connection,
  );
}

function isKind(state: State, connection: number, from: HostName, segment: Segment): boolean {
  const isBareAck = segment.ack !== null && !segment.fin && !segment.rst && segment.data === 0;
  switch (state.parameters.loss) {
    case "none":
      return false;
    case "client-fin":
      return from === "client" && segment.fin;
    case "first-ack":
      return from === "server" && isBareAck;
    case "server-fin":
      return from === "server" && segment.fin;
    case "last-ack": {
      const server = state.connections[connection]?.server.tcb;
      return from === "client" && isBareAck && server !== undefined && server.fin !== null && segment.ack === server.snd.nxt;
    }
  }
}
