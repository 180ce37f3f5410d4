import type { DnsMessage, DnsQuestion, DnsRecord } from "@/lib/packets/dns";
import { openTcp } from "./ask";
import { type CacheEntry, NEGATIVE_TTL_CAP_S, recordEntries, stored } from "./cache";
import { currentTask, type Draft, note, replaceTask } from "./draft";
import { type Finding, readReply } from "./findings";
import { SILENT_FOR_MS, SYN_TIMEOUT_MS, SYN_TRIES } from "./limits";
import { labelCount } from "./names";
import { advance, followAlias, settle } from "./resolve";
import type { Exchange, Held } from "./state";
import { transmit } from "./wire";

/** A server's reply reached the walking side: learn from it, and go on (RFC 1034 §5.3.3 step 4). */
export function digest(draft: Draft, exchange: Exchange, message: DnsMessage): void {
  const [question] = exchange.query.questions;
  if (draft.job?.waiting?.exchange.id !== exchange.id || question === undefined) {
    note(draft, { is: "nobody-waits" });
    return;
  }
  draft.job = { ...draft.job, waiting: null };
  const zone = exchange.zone ?? ".";
  const finding = readReply(message, question, zone);
  note(draft, { is: "finds", host: exchange.responder, zone, finding });
  remember(draft, finding);
  apply(draft, finding, exchange, question);
  advance(draft);
}

function remember(draft: Draft, finding: Finding): void {
  const entries: CacheEntry[] = [];
  if ("aliases" in finding) entries.push(...recordEntries(finding.aliases, "answer", draft.nowMs));
  if (finding.kind === "answer") entries.push(...recordEntries(finding.records, "answer", draft.nowMs));
  if (finding.kind === "referral")
    entries.push(...recordEntries([...finding.servers, ...finding.glue], "delegation", draft.nowMs));
  for (const entry of entries) draft.cache = stored(draft.cache, entry, draft.nowMs);
}

function apply(draft: Draft, finding: Finding, exchange: Exchange, question: DnsQuestion): void {
  const task = currentTask(draft);
  if (task === undefined) return;
  const isWhole = question.name === task.name && question.type === task.type;
  switch (finding.kind) {
    case "truncated":
      openTcp(draft, exchange);
      return;
    case "refused":
    case "useless":
      replaceTask(draft, { ...task, failed: [...task.failed, exchange.responder] });
      return;
    case "referral":
      return;
    case "nxdomain":
    case "nodata": {
      const soa = rememberNegative(draft, finding, question);
      if (isWhole) settle(draft, { kind: finding.kind, held: [...task.aliases, ...heldNow(draft, finding.aliases)], soa });
      // Nothing exists below a name that does not (RFC 8020 §2); of an alias only the target is denied.
      else if (finding.kind === "nxdomain" && finding.aliases.length === 0)
        settle(draft, { kind: "nxdomain", held: task.aliases, soa });
      else reveal(draft, question);
      return;
    }
    case "alias":
      if (isWhole) followAlias(draft, heldNow(draft, finding.aliases), finding.name);
      else reveal(draft, question);
      return;
    case "answer":
      if (isWhole)
        settle(draft, { kind: "answer", held: [...task.aliases, ...heldNow(draft, [...finding.aliases, ...finding.records])] });
      else reveal(draft, question);
      return;
    default:
      finding satisfies never;
  }
}

/** QNAME minimisation: the zone's servers hold this name themselves, so they may see one label more. */
function reveal(draft: Draft, question: DnsQuestion): void {
  const task = currentTask(draft);
  // The server has answered, so it may be asked again at once.
  if (task !== undefined) replaceTask(draft, { ...task, revealed: labelCount(question.name) + 1, tries: {} });
}

/** A negative answer lives for the smaller of the SOA's TTL and its MINIMUM, and without SOA not at all (RFC 2308 §5). */
function rememberNegative(
  draft: Draft,
  finding: Finding & { kind: "nxdomain" | "nodata" },
  { type }: DnsQuestion,
): Held | undefined {
  const { soa, name, kind } = finding;
  if (soa?.type !== "SOA") return undefined;
  const ttlSeconds = Math.min(soa.ttlSeconds, soa.minimumSeconds, NEGATIVE_TTL_CAP_S);
  const expiresAtMs = draft.nowMs + ttlSeconds * 1000;
  draft.cache = stored(draft.cache, { kind, name, type, soa, ttlSeconds, expiresAtMs }, draft.nowMs);
  return { record: soa, expiresAtMs };
}

function heldNow(draft: Draft, records: DnsRecord[]): Held[] {
  return records.map((record) => ({ record, expiresAtMs: draft.nowMs + record.ttlSeconds * 1000 }));
}

/** The walking side waited in vain: the SYN once more, or on to the next server. */
export function onTimeout(draft: Draft): void {
  const { job } = draft;
  const task = currentTask(draft);
  if (job === null || job.waiting === null || task === undefined) return;
  const { exchange, tries } = job.waiting;
  const host = exchange.responder;
  if (exchange.transport === "tcp" && tries + 1 < SYN_TRIES) {
    transmit(draft, exchange, "SYN", null);
    note(draft, { is: "opens-tcp", host, again: true });
    draft.job = { ...job, waiting: { exchange, tries: tries + 1, deadlineMs: draft.nowMs + SYN_TIMEOUT_MS * 2 ** (tries + 1) } };
    return;
  }
  draft.job = { ...job, waiting: null };
  note(draft, { is: "timeout", host, transport: exchange.transport });
  if (exchange.transport === "tcp") replaceTask(draft, { ...task, failed: [...task.failed, host] });
  else draft.silent = { ...draft.silent, [host]: draft.nowMs + SILENT_FOR_MS };
  advance(draft);
}
