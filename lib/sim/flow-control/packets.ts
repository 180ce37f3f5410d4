import type { Packet, TcpFlag, TcpOption, TcpSegment } from "@/lib/packets/packet";
import type { CapturedPacket } from "@/lib/sim/engine";
import { letters } from "@/lib/sim/tcp/wire";
import { MSS_OCTETS } from "./mss";
import type { Event, Flight, Input, Segment, Side, State } from "./state";
import { ISN, seqOf } from "./words";

/** Documentation addresses (RFC 5737); hardware addresses that belong to nobody (locally administered). */
const HOST = {
  sender: { ip: "192.0.2.10", mac: "02:00:5e:10:00:10", router: "02:00:5e:10:00:fe", port: 50_003 },
  // Port 9, "discard" (RFC 863): a service that takes data and says nothing.
  receiver: { ip: "198.51.100.20", mac: "02:00:5e:20:00:20", router: "02:00:5e:20:00:fe", port: 9 },
} as const;
const TTL_SENT = 64;
const HOPS = 7;
const RECEIVER_ISN = 7000;
/** What the sender of the data is ready to receive; nothing ever comes. */
const SENDER_WINDOW = 64_000;
const FIRST_IDENTIFICATION = { sender: 0x1000, receiver: 0x7000 } as const;
/** SYN, SYN,ACK and ACK take the first numbers. */
const OPENING_PACKETS = 3;

type Half = Pick<TcpSegment, "flags" | "seq" | "window"> & Partial<TcpSegment>;

/** What one step put on a wire. The capture begins with the opening of the connection, one and a half round trips earlier. */
export function packets(before: State, event: Event | Input, after: State): CapturedPacket[] {
  if (after === before) return [];
  const { flight, sent } = after.effect;
  const opening = before.counts.sent === 0 && sent !== null ? openingOf(after) : [];
  const arrived = event.type === "arrive" && flight !== null ? [at(peerOf(flight.segment.from), flight, after)] : [];
  const left = sent === null ? [] : [at(sent.segment.from, sent, after)];
  return [...opening, ...arrived, ...left];
}

function peerOf(side: Side): Side {
  return side === "sender" ? "receiver" : "sender";
}

function at(where: Side, { id, segment }: Flight, state: State): CapturedPacket {
  const atMs = 3 * state.parameters.delayMs + state.nowMs;
  return captured(where, segment.from, atMs, OPENING_PACKETS + id, halfOf(segment, state));
}

function halfOf({ from, seq, length, ack, window }: Segment, { parameters }: State): Half {
  if (from === "receiver") return { flags: ["ACK"], seq: RECEIVER_ISN + 1, ack: seqOf(ack), window };
  const isLast = seq + length === parameters.amountOctets;
  const flags: TcpFlag[] = isLast ? ["PSH", "ACK"] : ["ACK"];
  return { flags, seq: seqOf(seq), ack: RECEIVER_ISN + 1, window: SENDER_WINDOW, data: letters(length, seq) };
}

function openingOf({ parameters }: State): CapturedPacket[] {
  const { delayMs, bufferOctets } = parameters;
  const options: TcpOption[] = [{ kind: "mss", value: MSS_OCTETS }];
  const syn: Half = { flags: ["SYN"], seq: ISN, window: SENDER_WINDOW, options };
  const synAck: Half = { flags: ["SYN", "ACK"], seq: RECEIVER_ISN, ack: ISN + 1, window: bufferOctets, options };
  const ack: Half = { flags: ["ACK"], seq: ISN + 1, ack: RECEIVER_ISN + 1, window: SENDER_WINDOW };
  const steps: [Half, Side, number][] = [
    [syn, "sender", 0],
    [synAck, "receiver", delayMs],
    [ack, "sender", 2 * delayMs],
  ];
  return steps.flatMap(([half, from, atMs], index) => [
    captured(from, from, atMs, index, half),
    captured(peerOf(from), from, atMs + delayMs, index, half),
  ]);
}

function captured(where: Side, from: Side, atMs: number, number: number, half: Half): CapturedPacket {
  const { mac, router } = HOST[where];
  const [source, destination] = [HOST[from], HOST[peerOf(from)]];
  const isSending = where === from;
  const packet: Packet = {
    ethernet: isSending ? { source: mac, destination: router } : { source: router, destination: mac },
    network: {
      protocol: "ipv4",
      source: source.ip,
      destination: destination.ip,
      ttl: isSending ? TTL_SENT : TTL_SENT - HOPS,
      identification: FIRST_IDENTIFICATION[from] + number,
      payload: { protocol: "tcp", sourcePort: source.port, destinationPort: destination.port, ...half },
    },
  };
  return { interface: where, atMs, packet };
}
