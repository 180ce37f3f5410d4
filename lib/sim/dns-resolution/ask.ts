import type { DnsQuestion } from "@/lib/packets/dns";
import { type Cut, lookUp } from "./cache";
import { currentTask, type Draft, note, replaceTask } from "./draft";
import { QUERY_TIMEOUT_MS, SYN_TIMEOUT_MS, TRIES_PER_HOST } from "./limits";
import { labelCount, suffixOf } from "./names";
import type { Exchange, Job, Task } from "./state";
import { newExchange, transmit } from "./wire";

type KnownHost = Cut["hosts"][number];

/**
 * The server to ask next: the one tried least, before those that lately kept silent, then one whose address is known,
 * then the first listed (RFC 1034 §5.3.3, RFC 1035 §4.2.1: others before the same again). Undefined when none is left.
 */
export function chooseHost(draft: Draft, task: Task, cut: Cut): KnownHost | undefined {
  let best: KnownHost | undefined;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const host of cut.hosts) {
    const tries = task.tries[host.name] ?? 0;
    if (tries >= TRIES_PER_HOST || task.failed.includes(host.name)) continue;
    // A server whose address is just being looked up cannot help to find it.
    if (host.address === undefined && draft.job?.tasks.some((one) => one.purpose === "address" && one.name === host.name))
      continue;
    const silent = (draft.silent[host.name] ?? 0) > draft.nowMs;
    const rank = tries * 4 + (silent ? 2 : 0) + (host.address === undefined ? 1 : 0);
    if (rank < bestRank) [best, bestRank] = [host, rank];
  }
  return best;
}

/** Sends the current task's question to a server of `zone` over UDP and starts the timer. */
export function sendQuery(draft: Draft, host: string, zone: string): void {
  const task = currentTask(draft);
  if (draft.job === null || task === undefined) return;
  const tries = task.tries[host] ?? 0;
  if (draft.job.queries === 0) note(draft, { is: "miss", question: { name: task.name, type: task.type }, zone });
  const question = shownQuestion(draft, task, zone);
  const exchange = newExchange(draft, { responder: host, zone, transport: "udp" }, question);
  transmit(draft, exchange, "query", exchange.query);
  note(draft, { is: "asks", host, zone, question, again: tries > 0 });
  replaceTask(draft, { ...task, tries: { ...task.tries, [host]: tries + 1 } });
  wait(draft, { exchange, tries, deadlineMs: draft.nowMs + QUERY_TIMEOUT_MS * 2 ** tries });
  countUpstream(draft);
}

/** Opens a connection to repeat a question whose reply did not fit into UDP (RFC 7766 §5). */
export function openTcp(draft: Draft, before: Exchange): void {
  const [question] = before.query.questions;
  if (question === undefined) return;
  const exchange = newExchange(draft, { responder: before.responder, zone: before.zone, transport: "tcp" }, question);
  transmit(draft, exchange, "SYN", null);
  note(draft, { is: "opens-tcp", host: exchange.responder, again: false });
  wait(draft, { exchange, tries: 0, deadlineMs: draft.nowMs + SYN_TIMEOUT_MS });
}

/** The query itself, once the connection stands. From here on nothing is lost, so no timer runs. */
export function sendOverTcp(draft: Draft, exchange: Exchange): void {
  transmit(draft, exchange, "query", exchange.query);
  if (draft.job?.waiting?.exchange.id !== exchange.id) return;
  draft.job = { ...draft.job, waiting: { exchange, tries: 0, deadlineMs: null } };
  countUpstream(draft);
}

function wait(draft: Draft, waiting: NonNullable<Job["waiting"]>): void {
  if (draft.job !== null) draft.job = { ...draft.job, queries: draft.job.queries + 1, waiting };
}

function countUpstream(draft: Draft): void {
  const of = draft.job?.lookup;
  draft.lookups = draft.lookups.map((lookup, at) => (at === of ? { ...lookup, upstream: lookup.upstream + 1 } : lookup));
}

/**
 * The question that the servers of `zone` get to see. With QNAME minimisation that is one label more than the zone has,
 * type A, and another label each time they do not refer onwards (RFC 9156 §3).
 */
function shownQuestion(draft: Draft, task: Task, zone: string): DnsQuestion {
  const whole = { name: task.name, type: task.type };
  if (!draft.parameters.minimise) return whole;
  const labels = labelCount(task.name);
  for (let shown = Math.max(task.revealed, labelCount(zone) + 1); shown <= labels; shown += 1) {
    const child = suffixOf(task.name, shown);
    // What is known to exist need not be asked for (§3 step 5).
    if (lookUp(draft.cache, child, "A", draft.nowMs) === undefined) return { name: child, type: "A" };
  }
  return whole;
}
