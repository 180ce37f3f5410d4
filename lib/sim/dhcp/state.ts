import type { RandomState } from "@/lib/random";
import type { Parameters } from "./parameters";

export type ServerId = "a" | "b";
export type Place = "client" | "relay" | ServerId;

/** Names without "DHCP" in front, as people say them. */
export type MessageType = "DISCOVER" | "OFFER" | "REQUEST" | "ACK" | "NAK" | "DECLINE";

/** One message on one stretch of its way; a relay makes a new one of it. Field names as in RFC 2131 §2. */
export type Message = {
  id: number;
  type: MessageType;
  from: Place;
  /** `all`: a broadcast on the client's link. */
  to: Place | "all";
  xid: number;
  secs: number;
  ciaddr: string;
  yiaddr: string;
  giaddr: string;
  broadcastBit: boolean;
  /** Option 50, Requested IP Address. */
  requested: string | null;
  /** Option 54, Server Identifier. */
  serverId: ServerId | null;
  /** Option 51. */
  leaseS: number | null;
  sentMs: number;
  arrivesMs: number;
};

/** RFC 2131 figure 5. */
export type ClientState = "INIT" | "SELECTING" | "REQUESTING" | "BOUND" | "RENEWING" | "REBINDING" | "INIT-REBOOT" | "REBOOTING";

export type WakeKind = "start" | "choose" | "retry" | "checked" | "t1" | "t2" | "end";

export type Client = {
  state: ClientState;
  /** In use, being checked, or remembered; null: none. */
  address: string | null;
  /** Whose lease or offer it has. */
  server: ServerId | null;
  xid: number;
  /** When this attempt to get an address began, for the field `secs`. */
  startedMs: number;
  /** The latest REQUEST: a lease counts from here (RFC 2131 §4.4.1). */
  requestedMs: number;
  lease: { startMs: number; seconds: number } | null;
  /** How often the present message has been sent. */
  tries: number;
  renewals: number;
  /** The one thing it waits for, beside messages; null: nothing. */
  wake: { kind: WakeKind; atMs: number } | null;
  /** Nobody answered, and it has given itself an address of 169.254.0.0/16 (RFC 3927). */
  isLinkLocal: boolean;
};

/** What a server has on record of one address. `declined`: somebody uses it without asking. */
export type Binding = { address: string; status: "offered" | "leased" | "declined"; endMs: number };
export type Server = { id: ServerId; isOn: boolean; bindings: Binding[] };

export type State = {
  parameters: Parameters;
  nowMs: number;
  random: RandomState;
  client: Client;
  servers: Server[];
  /** On their way. */
  flights: Message[];
  /** The number of messages so far, and the latest one's id. */
  serial: number;
  counts: { arrived: number; lost: number };
};

export type Event = { kind: "arrive"; message: number } | { kind: "wake"; wake: WakeKind };
/** The learner loses a message, switches a server, or restarts the client. */
export type Input = { kind: "lose"; message: number } | { kind: "power"; server: ServerId; isOn: boolean } | { kind: "restart" };
