import type { DnsMessage } from "./dns";

/**
 * A packet described by the fields that matter. Engines make descriptions; `encode` (encode.ts) makes the bytes when
 * somebody looks, fills lengths and checksums, and takes the rest from the defaults named here.
 */
export type Packet = { ethernet: Ethernet; network: Ipv4 | Arp };

/** Addresses are written as people write them: "02:00:5e:10:00:01", "192.0.2.1". */
export type Ethernet = { source: string; destination: string };

export type Arp = {
  protocol: "arp";
  operation: "request" | "reply";
  senderMac: string;
  senderIp: string;
  targetMac: string;
  targetIp: string;
};

export type Ipv4 = {
  protocol: "ipv4";
  source: string;
  destination: string;
  /** 64 when absent. */
  ttl?: number;
  /** 0 when absent; counts up per sender in captures that need it. */
  identification?: number;
  /** Don't Fragment; set when absent, as ordinary hosts send (RFC 1191). */
  dontFragment?: boolean;
  payload: TcpSegment | UdpDatagram | IcmpMessage;
};

export type TcpFlag = "FIN" | "SYN" | "RST" | "PSH" | "ACK" | "URG" | "ECE" | "CWR";

export type TcpSegment = {
  protocol: "tcp";
  sourcePort: number;
  destinationPort: number;
  seq: number;
  /** Present exactly where the ACK flag is set. */
  ack?: number;
  flags: TcpFlag[];
  window: number;
  options?: TcpOption[];
  data?: Payload;
};

/** Octets, or a description of them: a `length` says how many they are in either case. */
export type Payload = Uint8Array | DnsPayload;

/**
 * A DNS message, encoded with the packet and not before, so that an engine need not carry the encoder. `from` and
 * `length` take a part of its octets, as TCP does; over TCP they begin with their length (RFC 1035 §4.2.2).
 */
export type DnsPayload = { dns: DnsMessage; over: "udp" | "tcp"; from: number; length: number };

export type TcpOption =
  | { kind: "mss"; value: number }
  | { kind: "window-scale"; shift: number }
  | { kind: "sack-permitted" }
  | { kind: "sack"; blocks: [left: number, right: number][] }
  | { kind: "timestamps"; value: number; echo: number }
  | { kind: "nop" };

export type UdpDatagram = { protocol: "udp"; sourcePort: number; destinationPort: number; data: Payload };

export type IcmpMessage = { protocol: "icmp"; type: number; code: number; rest: number; data: Uint8Array };
