import type { Packet, TcpOption } from "@/lib/packets/packet";
import type { CapturedPacket } from "@/lib/sim/engine";
import { letters, tcpFlags } from "@/lib/sim/tcp/wire";
import { type Flight, flightOf } from "./flight";
import { type HostName, peerOf } from "./hosts";

/** IP addresses for documentation (RFC 5737); hardware addresses that belong to nobody (locally administered). */
export const ADDRESS = {
  client: { ip: "192.0.2.1", mac: "02:00:5e:10:00:01", router: "02:00:5e:10:00:fe" },
  server: { ip: "198.51.100.1", mac: "02:00:5e:20:00:01", router: "02:00:5e:20:00:fe" },
} as const;

/** Routers between the two: what arrives has lost as much of its TTL. */
const HOPS = 7;
const TTL = 64;
/** 1500 octets of Ethernet less the headers of IPv4 and TCP (RFC 9293 §3.7.1). */
const MSS_OCTETS = 1460;
/** Each address numbers its own packets, from somewhere. */
const FIRST_IDENTIFICATION = { client: 0x1000, server: 0x7000 } as const;

type Step = { nowMs: number; flight: Flight[]; effect: { sent: number[] } };
type Ports = (host: HostName, flight: Flight) => number;

/** What one step put on a wire: the segment that arrived, at the receiver's interface, and those sent, at the sender's. */
export function packetsOf(before: Step, event: { type: string; id?: number }, after: Step, portOf: Ports): CapturedPacket[] {
  const captured: CapturedPacket[] = [];
  if (event.type === "arrive" && event.id !== undefined) {
    const flight = flightOf(before, event.id);
    if (flight) captured.push(packetAt(peerOf(flight.from), flight, after.nowMs, portOf));
  }
  for (const id of after.effect.sent) {
    const flight = flightOf(after, id);
    if (flight) captured.push(packetAt(flight.from, flight, after.nowMs, portOf));
  }
  return captured;
}

function packetAt(at: HostName, flight: Flight, atMs: number, portOf: Ports): CapturedPacket {
  const { from, segment, packet: number } = flight;
  const { mac, router } = ADDRESS[at];
  const sending = at === from;
  const packet: Packet = {
    ethernet: sending ? { source: mac, destination: router } : { source: router, destination: mac },
    network: {
      protocol: "ipv4",
      source: ADDRESS[from].ip,
      destination: ADDRESS[peerOf(from)].ip,
      ttl: sending ? TTL : TTL - HOPS,
      identification: FIRST_IDENTIFICATION[from] + number,
      payload: {
        protocol: "tcp",
        sourcePort: portOf(from, flight),
        destinationPort: portOf(peerOf(from), flight),
        seq: segment.seq,
        ...(segment.ack === null ? {} : { ack: segment.ack }),
        flags: tcpFlags(segment),
        window: segment.window,
        ...(segment.syn ? { options: SYN_OPTIONS } : {}),
        ...(segment.data > 0 ? { data: letters(segment.data) } : {}),
      },
    },
  };
  return { interface: at, atMs, packet };
}

const SYN_OPTIONS: TcpOption[] = [
  { kind: "mss", value: MSS_OCTETS },
  { kind: "nop" },
  { kind: "nop" },
  { kind: "sack-permitted" },
];
