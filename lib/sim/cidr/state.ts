import type { Prefix } from "@/lib/reference/prefixes";
import type { Parameters } from "./parameters";

export type State = {
  parameters: Parameters;
  nowMs: number;
  work: Work;
};

export type Work = BlockWork | TalkWork | MergeWork | RouteWork;

/** The steps by which a block is worked out, in their order. */
export const BLOCK_STEPS = ["address", "mask", "network", "last", "hosts", "other", "verdict"] as const;
export type BlockStep = (typeof BLOCK_STEPS)[number];

/** What is known so far; null where the step has not been taken. */
export type BlockWork = {
  task: "block";
  address: number;
  length: number;
  other: number;
  done: number;
  network: number | null;
  last: number | null;
  hosts: number | null;
  isOnLink: boolean | null;
};

/** A is 0, B is 1. */
export type HostIndex = 0 | 1;
export type TalkHost = {
  address: number;
  length: number;
  gateway: number | null;
  /** Whose MAC address its ARP cache has for the other host. */
  peerMac: "unknown" | "peer" | "router";
  knowsGateway: boolean;
};

export type TalkDeed =
  | "start"
  /** The sender masks its own address. */
  | "own"
  /** It masks the other's with the same mask, and finds it on its link, or not. */
  | "local"
  | "remote"
  /** It has no gateway, or one that its own mask puts out of reach. */
  | "no-gateway"
  | "gateway-remote"
  /** ARP: the request, and who answers it. */
  | "ask"
  | "answer"
  | "proxy"
  | "silence"
  /** The packet: straight to the other, or to the router and from there. */
  | "direct"
  | "to-router"
  | "forward";

export type TalkWork = {
  task: "talk";
  hosts: readonly [TalkHost, TalkHost];
  apart: boolean;
  proxyArp: boolean;
  /** Whose packet it is: A asks, B answers. */
  sender: HostIndex;
  deed: TalkDeed;
  sent: number;
  delivered: number;
  failed: number;
};

export type MergeWork = {
  task: "merge";
  given: readonly Prefix[];
  /** In the order of addresses; those from `at` on are still to be compared with the next. */
  list: readonly Prefix[];
  at: number;
  /** `inside`: the second is part of the first. `no`: they are no halves of one. */
  deed: "start" | "inside" | "merge" | "no" | "cover";
  pair: readonly [Prefix, Prefix] | null;
  /** The one prefix that holds all, and how many addresses it holds that nobody gave. */
  cover: Prefix | null;
  missing: number | null;
};

export type Route = Prefix & { /** A neighbour's letter, or "discard". */ via: string };
export type Lookup = { to: number; via: string | null; length: number };
export type RouteWork = {
  task: "route";
  table: readonly Route[];
  waiting: readonly number[];
  /** The packet at hand; once it is settled it stays until the next one comes. */
  packet: number | null;
  isSettled: boolean;
  /** How many lines have been compared with it, and the longest that matches; -1 for none. */
  tested: number;
  best: number;
  deed: "start" | "arrive" | "match" | "miss" | "forward" | "discard" | "unreachable" | "edit" | "send";
  done: readonly Lookup[];
};

export type Event = { type: "step" };

/** What the learner may do. One that does not belong to the task at hand changes nothing. */
export type Input =
  /** Gives a host another mask. Where two talk, A asks again. */
  | { type: "mask"; host: HostIndex; length: number }
  /** Asks of another address whether it is on the link. */
  | { type: "test"; address: number }
  | { type: "proxy" }
  | { type: "again" }
  | { type: "drop"; network: number; length: number }
  | { type: "put"; network: number; length: number }
  /** A route is added; where there is one for the prefix, it is changed. */
  | { type: "route"; network: number; length: number; via: string }
  | { type: "withdraw"; network: number; length: number }
  | { type: "send"; to: number };
