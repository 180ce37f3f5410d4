import type { RandomState } from "@/lib/random";
import type { Parameters } from "./parameters";

export type HostId = "laptop" | "printer" | "gateway" | "tablet" | "mallory";

/** One pair of an ARP cache; trusted before `untilMs`. */
export type Entry = { ip: string; mac: string; untilMs: number };
export type Host = { id: HostId; ip: string; mac: string; cache: Entry[] };

/** Field names as in RFC 826: sender and target, hardware and protocol address. */
export type ArpContent = {
  is: "arp";
  op: "request" | "reply";
  sha: string;
  spa: string;
  tha: string;
  tpa: string;
  forged: boolean;
};
/** A packet of the laptop for an address of the network layer. */
export type DataContent = { is: "data"; number: number; ip: string };

export type Frame = {
  id: number;
  from: HostId;
  source: string;
  destination: string;
  content: ArpContent | DataContent;
  arrivesMs: number;
};

/** What is bound to happen at a time, whatever the others do. */
export type Deed = "send" | "replace" | "announce" | "forge" | "probe" | "claim" | "confirm";
export type AgendaItem = { atMs: number; deed: Deed };

export type State = {
  parameters: Parameters;
  nowMs: number;
  random: RandomState;
  hosts: Host[];
  agenda: AgendaItem[];
  flights: Frame[];
  serial: number;
  /** The laptop's question that has no answer yet, and the packets that wait for it. */
  asking: { ip: string; tries: number; retryMs: number; packets: number[] } | null;
  /** The tablet's address: it asks, it has it, or somebody else has. */
  tablet: "none" | "probing" | "using" | "conflict";
  counts: { sent: number; delivered: number; failed: number; lost: number; read: number };
};

export type Event = { kind: "arrive"; frame: number } | { kind: "agenda"; deed: Deed } | { kind: "retry" };
/** The learner loses a frame, lets the laptop send another packet, Mallory forge, or the gateway announce itself. */
export type Input =
  | { kind: "lose"; frame: number }
  | { kind: "send" }
  | { kind: "forge"; op: "request" | "reply" }
  | { kind: "announce" };
