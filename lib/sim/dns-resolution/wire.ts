import type { DnsMessage, DnsOpt, DnsQuestion } from "@/lib/packets/dns";
import { draw } from "@/lib/random";
import type { Parameters } from "./parameters";
import type { Exchange, Flight, Party, State } from "./state";
import { hostNamed } from "./zones";

/** First of the ports that are registered to nobody and that a host takes for itself; the port and the ID of a query are drawn (RFC 5452 §9.2). */
const FIRST_DYNAMIC_PORT = 49_152;

/** The side that walks down the tree: the resolver, or the client itself where it resolves iteratively. */
export function walker(parameters: Parameters): "client" | "resolver" {
  return parameters.mode === "recursive" ? "resolver" : "client";
}

/** A message there and its answer back take this long. */
export function roundTripMs(parameters: Parameters, responder: Party): number {
  if (responder === "resolver") return parameters.clientRttMs;
  switch (hostNamed(responder)?.tier) {
    case "root":
      return parameters.rootRttMs;
    case "tld":
      return parameters.tldRttMs;
    case "example":
      return parameters.exampleRttMs;
    default:
      return parameters.otherRttMs;
  }
}

/** A new question to one server, with its own ID and port. Nothing is sent yet. */
export function newExchange(
  draft: State,
  to: { responder: Party; zone: string | null; transport: "udp" | "tcp" },
  question: DnsQuestion,
): Exchange {
  const asker = to.zone === null ? "client" : walker(draft.parameters);
  const query: DnsMessage = {
    id: Math.floor(number(draft) * 65_536),
    // A client asks for the finished answer; whoever walks the tree asks for no more than the server knows (RFC 1034 §4.3.1).
    flags: to.zone === null ? ["RD"] : [],
    questions: [question],
    additional: optOf(draft.parameters),
  };
  const port = FIRST_DYNAMIC_PORT + Math.floor(number(draft) * 16_384);
  const isn: [number, number] =
    to.transport === "tcp" ? [Math.floor(number(draft) * 4_294_967_296), Math.floor(number(draft) * 4_294_967_296)] : [0, 0];
  draft.serial += 1;
  return { id: draft.serial, asker, ...to, port, isn, query };
}

/** Puts one flight of an exchange on the wire: from the asker for SYN, query and FIN, else from the responder. */
export function transmit(draft: State, exchange: Exchange, leg: Flight["leg"], message: DnsMessage | null): void {
  const outward = leg === "SYN" || leg === "query" || leg === "FIN";
  draft.serial += 1;
  draft.flights = [
    ...draft.flights,
    {
      id: draft.serial,
      exchange,
      leg,
      from: outward ? exchange.asker : exchange.responder,
      to: outward ? exchange.responder : exchange.asker,
      sentAtMs: draft.nowMs,
      arrivesAtMs: draft.nowMs + roundTripMs(draft.parameters, exchange.responder) / 2,
      message,
    },
  ];
}

function optOf(parameters: Parameters): DnsOpt[] {
  return parameters.edns === "none" ? [] : [{ type: "OPT", udpPayloadSize: Number(parameters.edns) }];
}

function number(draft: State): number {
  const [value, next] = draw(draft.random);
  draft.random = next;
  return value;
}
