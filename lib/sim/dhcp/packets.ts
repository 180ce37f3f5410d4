import type { Arp, Packet } from "@/lib/packets/packet";
import type { CapturedPacket } from "../engine";
import { bootpOctets } from "./bootp";
import { CHECK_MS } from "./client";
import { CLIENT_MAC, EVERYBODY, NOBODY, OCCUPIED, ROUTER, ROUTER_FAR, SQUATTER_MAC, serverStation } from "./network";
import type { Parameters } from "./parameters";
import { LINK_MS } from "./send";
import type { Event, Input, Message, State } from "./state";

const BROADCAST_MAC = "ff:ff:ff:ff:ff:ff";
const NO_MAC = "00:00:00:00:00:00";
const [CLIENT_PORT, SERVER_PORT] = [68, 67];

/** What a frame put past the two cards: messages sent there, and those that arrived. */
export function packets(before: State, event: Event | Input, after: State): CapturedPacket[] {
  const captured: CapturedPacket[] = [];
  const { parameters } = after;
  const note = (message: Message, place: "client" | "server", atMs: number) => {
    captured.push({ interface: place, atMs, packet: packetOf(message, parameters, place) });
  };
  const arrived = event.kind === "arrive" ? before.flights.find(({ id }) => id === event.message) : undefined;
  if (arrived !== undefined) {
    if (reaches(arrived, "client", parameters)) note(arrived, "client", arrived.arrivesMs);
    // Noted as it arrives, so that one that the learner loses before it is sent is not in the capture.
    if (arrived.from === "a") note(arrived, "server", arrived.sentMs);
    if (before.servers[0]?.isOn && reaches(arrived, "a", parameters)) note(arrived, "server", arrived.arrivesMs);
  }
  for (const flight of after.flights)
    if (flight.id > before.serial && flight.from === "client") note(flight, "client", flight.sentMs);
  return [...captured, ...probes(before, after)];
}

function reaches({ from, to }: Message, place: "client" | "a", { relay }: Parameters): boolean {
  if (to === place) return true;
  if (to !== "all" || from === place) return false;
  return place === "client" ? true : !relay;
}

/** The client's question whether anybody has the address, and the answer of whoever does (RFC 5227 §2.1). */
function probes(before: State, after: State): CapturedPacket[] {
  const starts = after.client.wake?.kind === "checked" && before.client.wake?.kind !== "checked";
  const { address } = after.client;
  if (!starts || address === null) return [];
  const probe: Arp = {
    protocol: "arp",
    operation: "request",
    senderMac: CLIENT_MAC,
    senderIp: NOBODY,
    targetMac: NO_MAC,
    targetIp: address,
  };
  const asked: CapturedPacket = {
    interface: "client",
    atMs: after.nowMs,
    packet: { ethernet: { source: CLIENT_MAC, destination: BROADCAST_MAC }, network: probe },
  };
  if (!after.parameters.occupied || address !== OCCUPIED) return [asked];
  const reply: Arp = {
    protocol: "arp",
    operation: "reply",
    senderMac: SQUATTER_MAC,
    senderIp: address,
    targetMac: CLIENT_MAC,
    targetIp: NOBODY,
  };
  const answered: CapturedPacket = {
    interface: "client",
    atMs: after.nowMs + Math.min(2 * LINK_MS, CHECK_MS / 2),
    packet: { ethernet: { source: SQUATTER_MAC, destination: CLIENT_MAC }, network: reply },
  };
  return [asked, answered];
}

/** RFC 2131 §4.1; between a relay and a server both ports are 67. */
function packetOf(message: Message, parameters: Parameters, place: "client" | "server"): Packet {
  const { from, to } = message;
  const source = addressesOf(from, message, parameters, place);
  const target = to === "all" ? { ip: EVERYBODY, mac: BROADCAST_MAC } : addressesOf(to, message, parameters, place);
  return {
    ethernet: { source: source.mac, destination: target.mac },
    network: {
      protocol: "ipv4",
      source: source.ip,
      destination: target.ip,
      dontFragment: false,
      payload: {
        protocol: "udp",
        sourcePort: from === "client" ? CLIENT_PORT : SERVER_PORT,
        destinationPort: to === "client" || (to === "all" && from !== "client") ? CLIENT_PORT : SERVER_PORT,
        data: bootpOctets(message, parameters),
      },
    },
  };
}

/** A party's addresses as the card at `place` sees them: whoever is on the other network has the router's MAC address. */
function addressesOf(
  party: Message["from"],
  message: Message,
  parameters: Parameters,
  place: "client" | "server",
): { ip: string; mac: string } {
  const { ciaddr, yiaddr, type, to } = message;
  if (party === "client") {
    const ip = to === "client" ? (yiaddr === NOBODY ? EVERYBODY : yiaddr) : type === "DECLINE" ? NOBODY : ciaddr;
    return { ip, mac: parameters.relay && place === "server" ? ROUTER_FAR.mac : CLIENT_MAC };
  }
  if (party === "relay") {
    // A server answers to giaddr, the relay's address on the client's side; the relay asks from its side of the server.
    if (place === "client") return ROUTER;
    return to === "relay" ? { ip: ROUTER.ip, mac: ROUTER_FAR.mac } : ROUTER_FAR;
  }
  const station = serverStation(party, parameters);
  return { ip: station.ip, mac: parameters.relay && place === "client" ? ROUTER.mac : station.mac };
}
