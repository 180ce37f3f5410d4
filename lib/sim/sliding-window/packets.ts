import type { Packet, TcpFlag, TcpOption, TcpSegment } from "@/lib/packets/packet";
import type { CapturedPacket } from "@/lib/sim/engine";
import type { InterfaceId } from "./interfaces";
import { ISN, letterOf, SEGMENT_OCTETS, seqOf } from "./numbers";
import { isTcp } from "./protocols";
import type { Event, Flight, Input, State } from "./state";

/** Documentation addresses (RFC 5737); hardware addresses that belong to nobody (locally administered). */
const HOST = {
  sender: { ip: "192.0.2.10", mac: "02:00:5e:10:00:10", router: "02:00:5e:10:00:fe", port: 50_002 },
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

/**
 * What one step put on a wire, of the TCP variants; link protocols have no packets of their own. The capture begins with
 * the opening of the connection, one and a half round trips before the first frame.
 */
export function packets(before: State, event: Event | Input, after: State): CapturedPacket[] {
  if (!isTcp(after.parameters.protocol) || after === before) return [];
  const opening = before.counts.frame.sent === 0 && event.type === "send" ? openingOf(after) : [];
  const { flight, sent } = after.effect;
  const arrived = event.type === "arrive" && flight !== null ? [at(receiverOf(flight), flight, after)] : [];
  const left = sent === null ? [] : [at(senderOf(sent), sent, after)];
  return [...opening, ...arrived, ...left];
}

function senderOf({ kind }: Flight): InterfaceId {
  return kind === "frame" ? "sender" : "receiver";
}

function receiverOf({ kind }: Flight): InterfaceId {
  return kind === "frame" ? "receiver" : "sender";
}

function leadMs({ parameters }: State): number {
  return 3 * parameters.delayMs;
}

function at(where: InterfaceId, flight: Flight, state: State): CapturedPacket {
  const from = senderOf(flight);
  const number = OPENING_PACKETS + flight.id;
  return captured(where, from, leadMs(state) + state.nowMs, number, segmentOf(flight, state));
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

function openingOf(state: State): CapturedPacket[] {
  const { delayMs, window, protocol } = state.parameters;
  const options: TcpOption[] = [
    { kind: "mss", value: SEGMENT_OCTETS },
    ...(protocol === "tcp-sack" ? ([{ kind: "nop" }, { kind: "nop" }, { kind: "sack-permitted" }] as const) : []),
  ];
  const syn: Half = { flags: ["SYN"], seq: ISN, window: SENDER_WINDOW, options };
  const synAck: Half = { flags: ["SYN", "ACK"], seq: RECEIVER_ISN, ack: ISN + 1, window: windowOctets(window), options };
  const ack: Half = { flags: ["ACK"], seq: ISN + 1, ack: RECEIVER_ISN + 1, window: SENDER_WINDOW };
  const steps: [Half, InterfaceId, number][] = [
    [syn, "sender", 0],
    [synAck, "receiver", delayMs],
    [ack, "sender", 2 * delayMs],
  ];
  return steps.flatMap(([half, from, atMs], index) => [
    captured(from, from, atMs, index, half),
    captured(from === "sender" ? "receiver" : "sender", from, atMs + delayMs, index, half),
  ]);
}

type Half = Pick<TcpSegment, "flags" | "seq" | "window"> & Partial<TcpSegment>;

function captured(where: InterfaceId, from: InterfaceId, atMs: number, number: number, half: Half): CapturedPacket {
  const to = from === "sender" ? "receiver" : "sender";
  const { mac, router } = HOST[where];
  const sending = where === from;
  const packet: Packet = {
    ethernet: sending ? { source: mac, destination: router } : { source: router, destination: mac },
    network: {
      protocol: "ipv4",
      source: HOST[from].ip,
      destination: HOST[to].ip,
      ttl: sending ? TTL_SENT : TTL_SENT - HOPS,
      identification: FIRST_IDENTIFICATION[from] + number,
      payload: { protocol: "tcp", sourcePort: HOST[from].port, destinationPort: HOST[to].port, ...half },
    },
  };
  return { interface: where, atMs, packet };
}
