import type { DnsMessage, DnsQuestion } from "@/lib/packets/dns";
import { type Draft, note } from "./draft";
import { CLIENT_TIMEOUT_MS, CLIENT_TRIES } from "./limits";
import { concludeLookup } from "./lookup";
import { startJob } from "./resolve";
import type { Exchange } from "./state";
import { newExchange, transmit, walker } from "./wire";

/** The program on the client wants a name: its stub asks the resolver, or it walks down the tree by itself. */
export function askAsClient(draft: Draft, question: DnsQuestion): void {
  draft.lookups = [...draft.lookups, { question, askedAtMs: draft.nowMs, answeredAtMs: null, upstream: 0, outcome: null }];
  if (walker(draft.parameters) === "client") {
    note(draft, { is: "client-asks", question, of: "self", again: false });
    startJob(draft, question, []);
    return;
  }
  const exchange = newExchange(draft, { responder: "resolver", zone: null, transport: "udp" }, question);
  transmit(draft, exchange, "query", exchange.query);
  note(draft, { is: "client-asks", question, of: "resolver", again: false });
  draft.waiting = { exchange, tries: 1, deadlineMs: draft.nowMs + CLIENT_TIMEOUT_MS };
}

/** The resolver's reply reached the client. One that did not fit is asked for again over TCP. */
export function onReply(draft: Draft, exchange: Exchange, message: DnsMessage): void {
  if (draft.waiting?.exchange.id !== exchange.id) {
    note(draft, { is: "nobody-waits" });
    return;
  }
  const [question] = exchange.query.questions;
  if (message.flags.includes("TC") && question !== undefined) {
    const over = newExchange(draft, { responder: "resolver", zone: null, transport: "tcp" }, question);
    transmit(draft, over, "SYN", null);
    note(draft, { is: "client-repeats-over-tcp" });
    // No segment between client and resolver is lost, and the resolver always answers in the end.
    draft.waiting = { exchange: over, tries: 1, deadlineMs: null };
    return;
  }
  draft.waiting = null;
  concludeLookup(draft, message.rcode ?? "NOERROR", message.answers ?? []);
}

/** No reply in time: the same query once more, then an error for the program. */
export function onClientTimeout(draft: Draft): void {
  const { waiting } = draft;
  const [question] = waiting?.exchange.query.questions ?? [];
  if (waiting === null || question === undefined) return;
  if (waiting.tries >= CLIENT_TRIES) {
    draft.waiting = null;
    concludeLookup(draft, "TIMEOUT", []);
    return;
  }
  transmit(draft, waiting.exchange, "query", waiting.exchange.query);
  note(draft, { is: "client-asks", question, of: "resolver", again: true });
  draft.waiting = { ...waiting, tries: waiting.tries + 1, deadlineMs: draft.nowMs + CLIENT_TIMEOUT_MS };
}
