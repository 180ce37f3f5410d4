import { parseIpv4, parseMac } from "@/lib/packets/address";
import { CLIENT_MAC, DNS_SERVER, MASK, NOBODY, ROUTER, serverStation } from "./network";
import type { Parameters } from "./parameters";
import type { Message, MessageType } from "./state";

/** RFC 2132 §9.6. */
const TYPES: Record<MessageType, number> = { DISCOVER: 1, OFFER: 2, REQUEST: 3, DECLINE: 4, ACK: 5, NAK: 6 };
const MAGIC_COOKIE = [99, 130, 83, 99];
const BROADCAST_BIT = 0x8000;
/** A BOOTP message has 300 octets at least (RFC 1542 §2.1). */
const MIN_OCTETS = 300;
const OPTION = {
  mask: 1,
  router: 3,
  dns: 6,
  requested: 50,
  lease: 51,
  type: 53,
  serverId: 54,
  parameters: 55,
  t1: 58,
  t2: 59,
  end: 255,
};

/** The octets of a message (RFC 2131 §2, RFC 2132), with which options it may carry by RFC 2131 tables 3 and 5. */
export function bootpOctets(message: Message, parameters: Parameters): Uint8Array {
  const isReply = message.type === "OFFER" || message.type === "ACK" || message.type === "NAK";
  const hops = message.giaddr !== NOBODY && !isReply ? 1 : 0;
  const octets = [
    isReply ? 2 : 1,
    1,
    6,
    hops,
    ...octets32(message.xid),
    ...octets16(isReply ? 0 : message.secs),
    ...octets16(message.broadcastBit ? BROADCAST_BIT : 0),
    ...address(message.ciaddr),
    ...address(message.yiaddr),
    ...address(NOBODY),
    ...address(message.giaddr),
    ...macOctets(CLIENT_MAC),
    ...Array<number>(10 + 64 + 128).fill(0),
    ...MAGIC_COOKIE,
    ...optionsOf(message, parameters),
    OPTION.end,
  ];
  const padding = Math.max(0, MIN_OCTETS - octets.length);
  return Uint8Array.from([...octets, ...Array<number>(padding).fill(0)]);
}

function optionsOf({ type, requested, serverId, leaseS }: Message, parameters: Parameters): number[] {
  const options = option(OPTION.type, [TYPES[type]]);
  if (requested !== null) options.push(...option(OPTION.requested, address(requested)));
  if (serverId !== null) options.push(...option(OPTION.serverId, address(serverStation(serverId, parameters).ip)));
  if (type === "DISCOVER" || type === "REQUEST") {
    options.push(...option(OPTION.parameters, [OPTION.mask, OPTION.router, OPTION.dns, OPTION.t1, OPTION.t2]));
  }
  if (leaseS === null) return options;
  return [
    ...options,
    ...option(OPTION.lease, octets32(leaseS)),
    ...option(OPTION.t1, octets32(Math.floor(leaseS * 0.5))),
    ...option(OPTION.t2, octets32(Math.floor(leaseS * 0.875))),
    ...option(OPTION.mask, address(MASK)),
    ...option(OPTION.router, address(ROUTER.ip)),
    ...option(OPTION.dns, address(DNS_SERVER)),
  ];
}

function option(code: number, data: number[]): number[] {
  return [code, data.length, ...data];
}

function octets16(value: number): number[] {
  return [(value >> 8) & 255, value & 255];
}

function octets32(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
}

function address(text: string): number[] {
  return octets32(parseIpv4("DHCP address", text));
}

function macOctets(text: string): number[] {
  const value = parseMac("DHCP chaddr", text);
  return [...octets16(Math.floor(value / 2 ** 32)), ...octets32(value % 2 ** 32)];
}
