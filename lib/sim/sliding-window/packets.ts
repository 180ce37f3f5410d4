import type { TcpFlag, TcpOption } from "@/lib/packets/packet";
import type { CapturedPacket } from "@/lib/sim/engine";
import { captureAt, type Half, OPENING_PACKETS, openingOf, peerOf, RECEIVER_ISN, SENDER_WINDOW } from "@/lib/sim/tcp/transfer";
import type { InterfaceId } from "./interfaces";
import { ISN, letterOf, SEGMENT_OCTETS, seqOf } from "./numbers";
import { isTcp } from "./protocols";
import type { Event, Flight, Input, State } from "./state";

const PORT = 50_002;

/**
 * What one step put on a wire, of the TCP variants; link protocols have no packets of their own. The capture begins with
 * the opening of the connection, one and a half round trips before the first frame.
 */
export function packets(before: State, event: Event | Input, after: State): CapturedPacket[] {
  if (!isTcp(after.parameters.protocol) || after === before) return [];
  const opening = before.counts.frame.sent === 0 && event.type === "send" ? openingOf(connectionOf(after)) : [];
  const { flight, sent } = after.effect;
  const arrived = event.type === "arrive" && flight !== null ? [at(peerOf(senderOf(flight)), flight, after)] : [];
  const left = sent === null ? [] : [at(senderOf(sent), sent, after)];
  return [...opening, ...arrived, ...left];
}

function senderOf({ kind }: Flight): InterfaceId {
  return kind === "frame" ? "sender" : "receiver";
}

function leadMs({ parameters }: State): number {
  return 3 * parameters.delayMs;
}

function at(where: InterfaceId, flight: Flight, state: State): CapturedPacket {
  const from = senderOf(flight);
  const number = OPENING_PACKETS + flight.id;
  return captureAt(where, { from, port: PORT, atMs: leadMs(state) + state.nowMs, number }, segmentOf(flight, state));
}

function segmentOf(flight: Flight, { parameters }: State): Half {
  if (flight.kind === "ack") {
    const options: TcpOption[] =
      flight.blocks.length === 0
        ? []
        : [
            { kind: "nop" },
            { kind: "nop" },
            { kind: "sack", blocks: flight.blocks.map(([first, end]) => [seqOf(first), seqOf(end)]) },
          ];
    return { flags: ["ACK"], seq: RECEIVER_ISN + 1, ack: seqOf(flight.number), window: windowOctets(parameters.window), options };
  }
  const isLast = flight.frame === parameters.frames - 1;
  const flags: TcpFlag[] = isLast ? ["PSH", "ACK"] : ["ACK"];
  const data = new Uint8Array(SEGMENT_OCTETS).fill(letterOf(flight.frame).charCodeAt(0));
  return { flags, seq: seqOf(flight.frame), ack: RECEIVER_ISN + 1, window: SENDER_WINDOW, data };
}

function windowOctets(window: number): number {
  return window * SEGMENT_OCTETS;
}

function connectionOf({ parameters }: State) {
  const { delayMs, window, protocol } = parameters;
  const options: TcpOption[] = [
    { kind: "mss", value: SEGMENT_OCTETS },
    ...(protocol === "tcp-sack" ? ([{ kind: "nop" }, { kind: "nop" }, { kind: "sack-permitted" }] as const) : []),
  ];
  return { port: PORT, isn: ISN, delayMs, window: windowOctets(window), options };
}
