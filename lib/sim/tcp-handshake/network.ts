import type { Segment } from "@/lib/sim/tcp/segment";
import { type Fate, transmit } from "@/lib/sim/tcp-network/flight";
import type { HostName } from "@/lib/sim/tcp-network/hosts";
import type { Parameters } from "./parameters";
import type { State } from "./state";

/** How many round trips the client's SYN takes when an old one overtakes it (RFC 9293, Figure 8). */
const SLOW_SYN_ROUND_TRIPS = 2;

/** Puts segments on the wire and returns their ids. The state is the step's own copy and is written to. */
export function send(next: State, from: HostName, segments: readonly Segment[]): number[] {
  return transmit(next, from, segments, (segment) => fateOf(next, from, segment));
}

function fateOf(next: State, from: HostName, segment: Segment): Fate {
  const lost = next.lossesLeft > 0 && isKind(next.parameters.loss, from, segment);
  if (lost) next.lossesLeft -= 1;
  return { delayMs: delayOf(next, from, segment), lost };
}

function delayOf({ parameters, client }: State, from: HostName, segment: Segment): number {
  const slow = parameters.situation === "old-duplicate-while-opening" && from === "client" && segment.syn && !client.repeated;
  return slow ? parameters.rttMs * SLOW_SYN_ROUND_TRIPS : parameters.rttMs / 2;
}

function isKind(loss: Parameters["loss"], from: HostName, { syn, ack, rst, data }: Segment): boolean {
  switch (loss) {
    case "none":
      return false;
    case "syn":
      return syn && ack === null && from === "client";
    case "syn-ack":
      return syn && ack !== null;
    case "ack":
      return !syn && !rst && ack !== null && data === 0 && from === "client";
  }
}
