import { sendOverTcp } from "./ask";
import { replyOf } from "./authority";
import { onReply } from "./client";
import { digest } from "./digest";
import { type Draft, note } from "./draft";
import { readReply } from "./findings";
import { startJob } from "./resolve";
import { SILENT_HOSTS } from "./silent-hosts";
import type { Flight } from "./state";
import { transmit } from "./wire";

/** A flight reaches its destination: an asker that gets its reply, or a server that makes one. */
export function arrive(draft: Draft, flight: Flight): void {
  const { exchange } = flight;
  if (flight.to === exchange.asker) arriveAtAsker(draft, flight);
  else if (exchange.responder === "resolver") arriveAtResolver(draft, flight);
  else arriveAtServer(draft, flight);
}

function arriveAtAsker(draft: Draft, { exchange, leg, message }: Flight): void {
  if (leg === "SYN,ACK") {
    note(draft, { is: "tcp-leg", from: exchange.responder, leg: "SYN,ACK" });
    sendOverTcp(draft, exchange);
  } else if (leg === "FIN,ACK") {
    note(draft, { is: "tcp-leg", from: exchange.responder, leg: "FIN,ACK" });
  } else if (message !== null) {
    // The asker closes as soon as it has its answer (RFC 7766 §6.2.3: no idle connections).
    if (exchange.transport === "tcp") transmit(draft, exchange, "FIN", message);
    if (exchange.zone === null) onReply(draft, exchange, message);
    else digest(draft, exchange, message);
  }
}

function arriveAtResolver(draft: Draft, flight: Flight): void {
  const { exchange, leg } = flight;
  if (leg !== "query") {
    answerHandshake(draft, flight);
    return;
  }
  const [question] = exchange.query.questions;
  if (question === undefined) return;
  const { job } = draft;
  const isSame = job?.question.name === question.name && job.question.type === question.type;
  if (job === null) {
    startJob(draft, question, [exchange]);
  } else if (isSame) {
    note(draft, { is: "already-at-work" });
    // A repeated query gets one reply; another client's, or the same one's later look-up, gets its own.
    if (!job.requests.some((request) => request.id === exchange.id))
      draft.job = { ...job, requests: [...job.requests, exchange] };
  } else {
    note(draft, { is: "queued" });
    if (!draft.queue.some((request) => request.id === exchange.id)) draft.queue = [...draft.queue, exchange];
  }
}

function arriveAtServer(draft: Draft, flight: Flight): void {
  const { exchange, leg, to } = flight;
  const silent: readonly string[] = SILENT_HOSTS[draft.parameters.silent];
  if (silent.includes(to)) {
    note(draft, { is: "stays-silent", host: to });
  } else if (exchange.transport === "tcp" && draft.parameters.tcpBlocked) {
    note(draft, { is: "blocked", host: to });
  } else if (leg !== "query") {
    answerHandshake(draft, flight);
  } else {
    const reply = replyOf(to, exchange.query, exchange.transport);
    const [question] = exchange.query.questions;
    const zone = exchange.zone ?? ".";
    if (question !== undefined) note(draft, { is: "serves", host: to, zone, finding: readReply(reply, question, zone) });
    transmit(draft, exchange, "reply", reply);
  }
}

function answerHandshake(draft: Draft, { exchange, leg, message }: Flight): void {
  note(draft, { is: "tcp-leg", from: exchange.responder, leg: leg === "SYN" ? "SYN" : "FIN" });
  transmit(draft, exchange, leg === "SYN" ? "SYN,ACK" : "FIN,ACK", message);
}
