import type { Packet } from "@/lib/packets/packet";
import type { CapturedPacket } from "../engine";
import { IPS } from "./network";
import { isDropped, receiversOf } from "./receive";
import type { Event, Frame, Input, State } from "./state";

/** RFC 863: what arrives at this port is thrown away. */
const DISCARD_PORT = 9;
const LAPTOP_PORT = 50_000;
const TEXT = new TextEncoder().encode("hello");
const PLACES = ["laptop", "gateway"] as const;

/** What a frame put past the two cards: sent there, or arrived. */
export function packets(before: State, event: Event | Input, after: State): CapturedPacket[] {
  const captured: CapturedPacket[] = [];
  const arrived = event.kind === "arrive" ? before.flights.find(({ id }) => id === event.frame) : undefined;
  for (const place of PLACES) {
    const isTaken =
      arrived !== undefined && !isDropped(before, arrived) && receiversOf(before, arrived).some(({ id }) => id === place);
    if (isTaken) captured.push({ interface: place, atMs: arrived.arrivesMs, packet: packetOf(arrived) });
    for (const flight of after.flights) {
      if (flight.id > before.serial && flight.from === place) {
        captured.push({ interface: place, atMs: after.nowMs, packet: packetOf(flight) });
      }
    }
  }
  return captured;
}

function packetOf({ source, destination, content }: Frame): Packet {
  const ethernet = { source, destination };
  if (content.is === "arp") {
    const { op, sha, spa, tha, tpa } = content;
    return {
      ethernet,
      network: { protocol: "arp", operation: op, senderMac: sha, senderIp: spa, targetMac: tha, targetIp: tpa },
    };
  }
  return {
    ethernet,
    network: {
      protocol: "ipv4",
      source: IPS.laptop,
      destination: content.ip,
      identification: content.number,
      payload: { protocol: "udp", sourcePort: LAPTOP_PORT, destinationPort: DISCARD_PORT, data: TEXT },
    },
  };
}
