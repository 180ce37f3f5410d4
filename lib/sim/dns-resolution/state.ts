import type { DnsMessage, DnsQuestion, DnsRcode, DnsRecord, DnsType } from "@/lib/packets/dns";
import type { RandomState } from "@/lib/random";
import type { Cache, CacheEntry } from "./cache";
import type { Note } from "./notes";
import type { Parameters } from "./parameters";

/** "client", "resolver", or the host name of a server. */
export type Party = string;

/** One question put to one server over one transport, and all that its packets need. Never changes once made. */
export type Exchange = {
  id: number;
  asker: "client" | "resolver";
  responder: Party;
  /** The zone that the responder is asked as a server of; null for the resolver. */
  zone: string | null;
  transport: "udp" | "tcp";
  /** The asker's port. */
  port: number;
  /** First sequence numbers of asker and responder; unused in UDP. */
  isn: [asker: number, responder: number];
  query: DnsMessage;
};

/** A datagram, or for TCP one flight of segments, on its way. */
export type Flight = {
  id: number;
  exchange: Exchange;
  leg: "query" | "reply" | "SYN" | "SYN,ACK" | "FIN" | "FIN,ACK";
  from: Party;
  to: Party;
  sentAtMs: number;
  arrivesAtMs: number;
  /** What the query or the reply says; on FIN and FIN,ACK the reply that the connection has carried; null on SYN and SYN,ACK. */
  message: DnsMessage | null;
};

/** One look-up by the program on the client, answered or not yet. */
export type Lookup = {
  question: DnsQuestion;
  askedAtMs: number;
  answeredAtMs: number | null;
  /** Queries that the resolving side has sent to servers for it. */
  upstream: number;
  outcome: Outcome | null;
};
export type Outcome = { rcode: DnsRcode | "TIMEOUT"; answers: DnsRecord[] };

/** The client's wait for its resolver. */
export type Waiting = { exchange: Exchange; tries: number; deadlineMs: number | null };

/** A record that will go into the answer, and until when its TTL runs. */
export type Held = { record: DnsRecord; expiresAtMs: number };

/** One name being resolved: the question itself, or on top of it the address of a server that is needed first. */
export type Task = {
  purpose: "question" | "address";
  /** What is sought now: after an alias, its target. */
  name: string;
  type: DnsType;
  /** Aliases passed so far. */
  aliases: Held[];
  /** The cut whose servers are being asked; tries and failures count for it alone. */
  zone: string;
  /** QNAME minimisation: how many labels have been shown to the zone's servers. */
  revealed: number;
  tries: Record<Party, number>;
  failed: Party[];
};

/** A look-up that the resolving side works on. It has at most one query out at a time. */
export type Job = {
  /** Index of the look-up it belongs to. */
  lookup: number;
  question: DnsQuestion;
  /** Who gets the answer; empty when the client resolves by itself. */
  requests: Exchange[];
  /** The last one is at work; the ones before wait for it. */
  tasks: Task[];
  queries: number;
  waiting: { exchange: Exchange; tries: number; deadlineMs: number | null } | null;
};

export type State = {
  parameters: Parameters;
  nowMs: number;
  random: RandomState;
  /** Number for the next flight or exchange. */
  serial: number;
  lookups: Lookup[];
  /** Questions that the program will ask by itself. */
  upcoming: { question: DnsQuestion; atMs: number }[];
  waiting: Waiting | null;
  job: Job | null;
  /** Requests that reached the resolver while it worked on another question. */
  queue: Exchange[];
  cache: Cache;
  /** Servers that did not answer, until when they are asked last (RFC 2308 §7.2). */
  silent: Record<Party, number>;
  flights: Flight[];
  /** What the last step did, for the sentences and the view. */
  notes: Note[];
};

export type Event = { kind: "begin" } | { kind: "arrive"; flight: number } | { kind: "timeout"; who: "client" | "resolver" };

export type { CacheEntry };
