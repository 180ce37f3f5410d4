import type { DnsQuestion, DnsRcode, DnsRecord } from "@/lib/packets/dns";
import { chooseHost, sendQuery } from "./ask";
import { fitted } from "./authority";
import { type CacheEntry, type Cut, deepestCut, FAILURE_TTL_S, failureFor, lookUp, remainingSeconds, stored } from "./cache";
import { currentTask, type Draft, note, replaceTask } from "./draft";
import { ALIAS_LIMIT, DEPTH_LIMIT, QUERY_LIMIT } from "./limits";
import { concludeLookup } from "./lookup";
import type { Exchange, Held, Task } from "./state";
import { transmit } from "./wire";

/** How a task ends. A negative result carries the SOA record that says how long it holds. */
export type Result =
  | { kind: "answer"; held: Held[] }
  | { kind: "nxdomain" | "nodata"; held: Held[]; soa: Held | undefined }
  | { kind: "failure" };

/** Begins work on a question for these requests; for the client itself where there is none. */
export function startJob(draft: Draft, question: DnsQuestion, requests: Exchange[]): void {
  draft.job = {
    lookup: draft.lookups.length - 1,
    question,
    requests,
    tasks: [taskFor("question", question)],
    queries: 0,
    waiting: null,
  };
  if (failureFor(draft.cache, question.name, question.type, draft.nowMs) === undefined) {
    advance(draft);
    return;
  }
  note(draft, { is: "hit", question, what: "failure", by: question.name, forAddress: false });
  settle(draft, { kind: "failure" });
}

/**
 * Decides what the walking side does next and does it, until a query is out or the job is done: answers from the cache,
 * follows an alias, looks up a server's address, sends a query, or gives up (RFC 1034 §5.3.3 steps 1 to 3).
 */
export function advance(draft: Draft): void {
  for (let task = idleTask(draft); task !== undefined; task = idleTask(draft)) {
    if (useCache(draft, task)) continue;
    const cut = deepestCut(draft.cache, task.name, draft.nowMs);
    // Tries and failures belong to the servers of one zone.
    if (cut.zone !== task.zone) replaceTask(draft, { ...task, zone: cut.zone, tries: {}, failed: [] });
    askFurther(draft, cut);
  }
}

function idleTask(draft: Draft): Task | undefined {
  return draft.job?.waiting === null ? currentTask(draft) : undefined;
}

/** Step 1: what the cache says settles the task or, by an alias, turns it elsewhere. False when it says nothing. */
function useCache(draft: Draft, task: Task): boolean {
  const forAddress = task.purpose === "address";
  const found = lookUp(draft.cache, task.name, task.type, draft.nowMs, forAddress);
  if (found === undefined) return false;
  const { entry } = found;
  const hold = (record: DnsRecord): Held => ({ record, expiresAtMs: entry.expiresAtMs });
  if (found.kind === "alias") {
    note(draft, { is: "alias-hit", name: task.name, target: found.target });
    followAlias(draft, found.entry.records.map(hold), found.target);
    return true;
  }
  note(draft, { is: "hit", question: { name: task.name, type: task.type }, what: found.kind, by: entry.name, forAddress });
  if (found.kind === "records") settle(draft, { kind: "answer", held: [...task.aliases, ...found.entry.records.map(hold)] });
  else settle(draft, { kind: found.kind, held: task.aliases, soa: hold(found.entry.soa) });
  return true;
}

/** Turns the current task to an alias's target, or fails it: too many aliases, or a name server's name that is one. */
export function followAlias(draft: Draft, aliases: Held[], target: string): void {
  const task = currentTask(draft);
  if (task === undefined) return;
  const passed = [...task.aliases, ...aliases];
  if (passed.length > ALIAS_LIMIT) note(draft, { is: "gives-up", why: "aliases", of: task.name });
  // The host in an NS record must not be an alias (RFC 2181 §10.3).
  if (passed.length > ALIAS_LIMIT || task.purpose === "address") settle(draft, { kind: "failure" });
  else replaceTask(draft, { ...task, name: target, aliases: passed, revealed: 0 });
}

/** Steps 2 and 3: a query to one of the cut's servers, or the search for a server's address. */
function askFurther(draft: Draft, cut: Cut): void {
  const { job } = draft;
  const task = currentTask(draft);
  if (job === null || task === undefined) return;
  const host = chooseHost(draft, task, cut);
  const tooDeep = host?.address === undefined && job.tasks.length > DEPTH_LIMIT;
  if (host === undefined || tooDeep || job.queries >= QUERY_LIMIT) {
    note(draft, { is: "gives-up", why: host === undefined ? "servers" : tooDeep ? "depth" : "budget", of: cut.zone });
    settle(draft, { kind: "failure" });
  } else if (host.address === undefined) {
    note(draft, { is: "needs-address", host: host.name, zone: cut.zone });
    draft.job = { ...job, tasks: [...job.tasks, taskFor("address", { name: host.name, type: "A" })] };
  } else {
    sendQuery(draft, host.name, cut.zone);
  }
}

/** Ends the current task: an address goes back to the task that needed it, the question's result to whoever asked. */
export function settle(draft: Draft, result: Result): void {
  const { job } = draft;
  const task = currentTask(draft);
  if (job === null || task === undefined) return;
  if (task.purpose === "question") {
    if (result.kind === "failure") finish(draft, "SERVFAIL", [], undefined);
    else if (result.kind === "answer") finish(draft, "NOERROR", result.held, undefined);
    else finish(draft, result.kind === "nxdomain" ? "NXDOMAIN" : "NOERROR", result.held, result.soa);
    return;
  }
  const tasks = job.tasks.slice(0, -1);
  draft.job = { ...job, tasks };
  const parent = tasks.at(-1);
  // A found address is in the cache by now. One that was not found makes its server useless here.
  if (result.kind !== "answer" && parent !== undefined) replaceTask(draft, { ...parent, failed: [...parent.failed, task.name] });
}

/** Answers everyone who asked, with what is left of each TTL, and takes up the next question. */
function finish(draft: Draft, rcode: DnsRcode, held: Held[], soa: Held | undefined): void {
  const { job } = draft;
  if (job === null) return;
  draft.job = null;
  if (rcode === "SERVFAIL") rememberFailure(draft, job.question);
  const answers = held.map((one) => withRemaining(one, draft.nowMs));
  const authority = soa === undefined ? [] : [withRemaining(soa, draft.nowMs)];
  if (job.requests.length === 0) concludeLookup(draft, rcode, answers);
  for (const request of job.requests) {
    const message = fitted(request.query, { rcode, answers, authority, additional: [] }, request.transport, {
      aa: false,
      ra: true,
    });
    note(draft, { is: "resolver-answers", message });
    transmit(draft, request, "reply", message);
  }
  const [next, ...queue] = draft.queue;
  const [question] = next?.query.questions ?? [];
  if (next === undefined || question === undefined) return;
  draft.queue = queue;
  startJob(draft, question, [next]);
}

/** A failure is remembered for a moment; using that memory does not renew it. */
function rememberFailure(draft: Draft, { name, type }: DnsQuestion): void {
  if (failureFor(draft.cache, name, type, draft.nowMs) !== undefined) return;
  const entry: CacheEntry = {
    kind: "failure",
    name,
    type,
    ttlSeconds: FAILURE_TTL_S,
    expiresAtMs: draft.nowMs + FAILURE_TTL_S * 1000,
  };
  draft.cache = stored(draft.cache, entry, draft.nowMs);
}

function taskFor(purpose: Task["purpose"], { name, type }: DnsQuestion): Task {
  return { purpose, name, type, aliases: [], zone: "", revealed: 0, tries: {}, failed: [] };
}

function withRemaining({ record, expiresAtMs }: Held, nowMs: number): DnsRecord {
  return { ...record, ttlSeconds: Math.min(record.ttlSeconds, remainingSeconds(expiresAtMs, nowMs)) };
}
