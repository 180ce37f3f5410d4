import type { TcpFlag, TcpOption } from "@/lib/packets/packet";
import type { CapturedPacket } from "@/lib/sim/engine";
import {
  captureAt,
  type Half,
  OPENING_PACKETS,
  openingOf,
  peerOf,
  RECEIVER_ISN,
  SENDER_WINDOW,
  type Side,
} from "@/lib/sim/tcp/transfer";
import { letters } from "@/lib/sim/tcp/wire";
import { MSS_OCTETS } from "./mss";
import type { Event, Flight, Input, Segment, State } from "./state";
import { ISN, seqOf } from "./words";

const PORT = 50_003;

/** What one step put on a wire. The capture begins with the opening of the connection, one and a half round trips earlier. */
export function packets(before: State, event: Event | Input, after: State): CapturedPacket[] {
  if (after === before) return [];
  const { flight, sent } = after.effect;
  const opening = before.counts.sent === 0 && sent !== null ? openingOf(connectionOf(after)) : [];
  const arrived = event.type === "arrive" && flight !== null ? [at(peerOf(flight.segment.from), flight, after)] : [];
  const left = sent === null ? [] : [at(sent.segment.from, sent, after)];
  return [...opening, ...arrived, ...left];
}

function at(where: Side, { id, segment }: Flight, state: State): CapturedPacket {
  const atMs = 3 * state.parameters.delayMs + state.nowMs;
  return captureAt(where, { from: segment.from, port: PORT, atMs, number: OPENING_PACKETS + id }, halfOf(segment, state));
}

function halfOf({ from, seq, length, ack, window }: Segment, { parameters }: State): Half {
  if (from === "receiver") return { flags: ["ACK"], seq: RECEIVER_ISN + 1, ack: seqOf(ack), window };
  const isLast = seq + length === parameters.amountOctets;
  const flags: TcpFlag[] = isLast ? ["PSH", "ACK"] : ["ACK"];
  return { flags, seq: seqOf(seq), ack: RECEIVER_ISN + 1, window: SENDER_WINDOW, data: letters(length, seq) };
}

function connectionOf({ parameters }: State) {
  const { delayMs, bufferOctets: window } = parameters;
  const options: TcpOption[] = [{ kind: "mss", value: MSS_OCTETS }];
  return { port: PORT, isn: ISN, delayMs, window, options };
}
