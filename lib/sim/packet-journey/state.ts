import type { Host, Link, Node } from "./network";
import type { Parameters } from "./parameters";

/** What the packets of the run are for. GET carries the handshake's third ACK, 200 the whole page. */
export type Segment = "SYN" | "SYN,ACK" | "GET" | "200" | "ACK" | "RST";

export type Dns = { is: "dns"; message: "query" | "answer"; id: number; sourcePort: number; destinationPort: number };
export type Tcp = {
  is: "tcp";
  segment: Segment;
  sourcePort: number;
  destinationPort: number;
  seq: number;
  /** Null without the ACK flag. */
  ack: number | null;
};
/** `ttl` is Time Exceeded, `net` and `host` are Destination Unreachable, codes 0 and 1 (RFC 792). */
export type Report = { is: "icmp"; report: "ttl" | "net" | "host"; quoted: Quoted };
export type Quoted = { source: string; destination: string; ttl: number; body: Dns | Tcp };
export type Datagram = { source: string; destination: string; ttl: number; body: Dns | Tcp | Report };

export type ArpMessage = { is: "arp"; operation: "request" | "reply"; senderIp: string; targetIp: string };

/** A frame on one link. An ARP request goes to all, a packet or a reply to one card. */
export type Wire = { link: Link; from: Node; to: Node | "all"; content: ArpMessage | Packet };
export type Packet = { is: "packet"; datagram: Datagram };

/** A datagram that waits for a MAC address, with the frame in which it came. */
export type Held = { datagram: Datagram; previous: Wire | null; received: Datagram | null };

export type Task =
  | { is: "begin"; atMs: number; host: Host; probing: boolean }
  | { is: "knock"; atMs: number }
  | { is: "receive"; atMs: number; wire: Wire }
  | { is: "ask-again"; atMs: number; node: Node; link: Link; target: string; tries: number; held: Held }
  | { is: "give-up"; atMs: number; host: Host };

/** NAPT (RFC 3022 §2.2): what comes in for `outsidePort` belongs to `insideIp`, `insidePort`. */
export type Mapping = { protocol: "tcp" | "udp"; insideIp: string; insidePort: number; outsidePort: number };

export type Failure = "refused" | "ttl" | "net" | "host" | "silence";
/** What one who sits at a host waits for. */
export type Phase = "idle" | "resolving" | "connecting" | "asked" | "loaded" | "probing" | "traced" | Failure;
/** `probeTtl`: 0 outside a traceroute. */
export type Socket = { phase: Phase; port: number; isn: number; probeTtl: number };

/** What the latest frame shows, besides the frame on the wire. */
export type Deed = {
  is: "start" | "ask" | "reply" | "originate" | "forward" | "report" | "take" | "drop" | "give-up" | "input";
  by: Node;
  /** For `drop`: why; for `take`: of what. */
  why: "none" | "no-mapping" | "nobody" | "expired" | "no-answer";
  /** The frame that was received and led to this. */
  got: Wire | null;
};

export type State = {
  parameters: Parameters;
  nowMs: number;
  tasks: Task[];
  /** The tablet begins when the laptop is done: one packet moves at a time. */
  tabletToCome: boolean;
  deed: Deed;
  /** What is on a link now. */
  wire: Wire | null;
  /** The same datagram in the frame before. */
  previous: Wire | null;
  /** Whose MAC addresses each node knows, by IP address. */
  arp: Record<Node, string[]>;
  nat: Mapping[];
  /** The next outside port of each protocol. */
  nextPort: { tcp: number; udp: number };
  knowsName: Record<Host, boolean>;
  sockets: Record<Host, Socket>;
  serverOn: boolean;
  /** Sent as TCP connections so far; every one has initial sequence numbers of its own. */
  connections: number;
  isns: { client: number; server: number };
  dnsPort: number;
  visits: number;
};

export type Event = { kind: "next"; task: number };
export type Input =
  | { kind: "visit"; host: Host }
  | { kind: "traceroute" }
  | { kind: "knock" }
  | { kind: "restart-router" }
  | { kind: "forget-neighbours" }
  | { kind: "power-off" };

export function isAtRest(state: State): boolean {
  return state.tasks.length === 0;
}
