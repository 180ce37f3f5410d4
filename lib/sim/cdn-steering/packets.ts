import { encodeDnsMessage } from "@/lib/packets/dns";
import type { DnsPayload, Packet, TcpSegment, UdpDatagram } from "@/lib/packets/packet";
import { draw } from "@/lib/random";
import type { CapturedPacket } from "../engine";
import { connectionOf } from "./connection";
import { dnsMessageOf } from "./names";
import { CDN_SERVER, HOMES, RESOLVER_ADDRESSES, SHOP_SERVER, TARGET_ADDRESSES } from "./network";
import type { Event, Input, Message, State, Visit } from "./state";

const DNS_PORT = 53;
const FIRST_PORT = 49_152;
/** Routers on the way, for the time to live. */
const HOPS = 9;
const SERVERS: readonly Message["from"][] = ["resolver", "shop", "gslb"];
type Machine = { mac: string; gateway: string; ip: string };
const MACHINES: Record<string, Machine> = {
  anna: { mac: "02:00:5e:10:00:24", gateway: "02:00:5e:10:00:fe", ip: HOMES.anna.address },
  ben: { mac: "02:00:5e:10:01:77", gateway: "02:00:5e:10:01:fe", ip: HOMES.ben.address },
  isp: { mac: "02:00:5e:10:02:35", gateway: "02:00:5e:10:02:fe", ip: RESOLVER_ADDRESSES.isp },
  public: { mac: "02:00:5e:10:03:35", gateway: "02:00:5e:10:03:fe", ip: RESOLVER_ADDRESSES.public },
};

/** What one frame put past the interfaces: first what arrived, then what was sent because of it. */
export function packets(before: State, event: Event | Input, after: State): CapturedPacket[] {
  const arrived = event.type === "arrive" ? before.messages.filter(({ id }) => id === event.message) : [];
  const sent = after.messages.filter(({ id }) => id > before.serial);
  return [
    ...arrived.flatMap((message) => passing(before, after, message, false)),
    ...sent.flatMap((message) => passing(before, after, message, true)),
  ];
}

function passing(before: State, after: State, message: Message, isOutgoing: boolean): CapturedPacket[] {
  const visit = [...after.visits, ...before.visits].find(({ id }) => id === message.visit);
  // Requests between caches outlive the visit that caused them, and pass none of the interfaces.
  if (visit === undefined) return [];
  const owner = isOutgoing ? message.from : message.to;
  const name = owner === "user" ? visit.user : owner === "resolver" ? HOMES[visit.user].resolver : null;
  const machine = name === null ? undefined : MACHINES[name];
  if (name === null || machine === undefined) return [];
  if (message.kind === "query" || message.kind === "answer") {
    // The resolver's own side towards its users is not captured.
    if (owner === "resolver" && (message.from === "user" || message.to === "user")) return [];
    const datagram = datagramOf(after.seed, message, visit, isOutgoing);
    const peer = isOutgoing ? message.to : message.from;
    return [{ interface: name, atMs: after.nowMs, packet: packetOf(machine, addressOf(peer, visit), isOutgoing, datagram) }];
  }
  const peer = TARGET_ADDRESSES[visit.target ?? "origin"];
  return connectionOf(after, visit, message, isOutgoing).map(({ atMs, from, segment }) => ({
    interface: name,
    atMs,
    packet: packetOf(machine, peer, from === "client", segment),
  }));
}

function addressOf(party: Message["from"], { user }: Visit): string {
  if (party === "shop") return SHOP_SERVER;
  if (party === "gslb") return CDN_SERVER;
  return RESOLVER_ADDRESSES[HOMES[user].resolver];
}

type Dns = Message & { kind: "query" | "answer" };

/** ID and port are drawn for each exchange of a visit; the answer repeats them (RFC 5452 §9.2). */
function datagramOf(seed: number, message: Dns, { id: visitId }: Visit, isOutgoing: boolean): UdpDatagram {
  const server = isOutgoing ? message.to : message.from;
  const [first, next] = draw((seed + visitId * 31 + SERVERS.indexOf(server)) | 0);
  const [second] = draw(next);
  const dns = dnsMessageOf(message, Math.floor(first * 65_536));
  const data: DnsPayload = { dns, over: "udp", from: 0, length: encodeDnsMessage(dns).length };
  const own = FIRST_PORT + Math.floor(second * 16_000);
  const [sourcePort, destinationPort] = isOutgoing ? [own, DNS_PORT] : [DNS_PORT, own];
  return { protocol: "udp", sourcePort, destinationPort, data };
}

function packetOf({ mac, gateway, ip }: Machine, peer: string, isOutgoing: boolean, payload: TcpSegment | UdpDatagram): Packet {
  const [source, destination] = isOutgoing ? [mac, gateway] : [gateway, mac];
  return {
    ethernet: { source, destination },
    network: {
      protocol: "ipv4",
      source: isOutgoing ? ip : peer,
      destination: isOutgoing ? peer : ip,
      ttl: isOutgoing ? 64 : 64 - HOPS,
      payload,
    },
  };
}
