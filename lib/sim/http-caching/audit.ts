import type { CachingFrame } from "./fixtures";
import { requestLines, responseLines } from "./header-lines";
import type { CacheName, Request, Response } from "./message";
import type { State } from "./state";

/**
 * A judge that shares nothing with the engine's rules: it reads header lines as they go over the wire, written from the
 * text of RFC 9111, and measures age by the true time since Date, which no cache may underrate. For tests.
 */
type Received = { header: Header; asked: Header; content: string; status: number };
type Header = Map<string, string>;
type Served = { by: CacheName; asked: Header; content: string; age: number | null; why: "asked" | "confirmed" | "failure" };

/** What a run did that RFC 9111 forbids, in words; empty where it did nothing wrong. */
export function faultsIn(frames: CachingFrame[]): string[] {
  const received: Record<CacheName, Received[]> = { anna: [], ben: [], shared: [] };
  const faults: string[] = [];
  for (const [at, frame] of frames.entries()) {
    const before = frames[at - 1];
    if (before === undefined) continue;
    const silent = frame.event?.type === "arrive" && frame.event.kind === "silence";
    note(before.state, frame.state, received);
    for (const served of servedIn(before.state, frame.state)) {
      const nowS = Math.floor(frame.state.nowMs / 1000);
      const disconnected = silent && frame.state.parameters.staleWhenDown;
      for (const fault of judge(served, received[served.by], nowS, disconnected))
        faults.push(`frame ${at}, ${served.by}: ${fault}`);
    }
  }
  return faults;
}

const headerOf = (lines: string[]): Header =>
  new Map(lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]));

function arrivedAt(before: State, after: State, kind: "request" | "response") {
  return before.messages.flatMap((message) =>
    message.kind === kind && message.to !== "origin" && !after.messages.includes(message) ? [{ ...message, to: message.to }] : [],
  );
}

/** What a cache gets to know of responses: full ones, and header fields of a 304 for the copy that it names. */
function note(before: State, after: State, received: Record<CacheName, Received[]>): void {
  for (const message of arrivedAt(before, after, "response")) {
    if (message.kind !== "response") continue;
    const pending = before.pending[message.to];
    if (pending === null || pending.request.method === "PUT") continue;
    const { response } = message;
    const header = headerOf(responseLines(response));
    if (response.status === 304) {
      for (const one of received[message.to])
        if (header.get("etag") === undefined || one.header.get("etag") === header.get("etag"))
          for (const [name, value] of header) one.header.set(name, value);
    } else {
      const asked = headerOf(requestLines(pending.request));
      received[message.to].push({ header, asked, content: JSON.stringify(response.content), status: response.status });
    }
  }
}

/** Answers with stored content: of the shared cache to a browser, and of a browser to its user. */
function servedIn(before: State, after: State): Served[] {
  const { decision, shown } = after;
  if (decision === null || decision.by === "origin" || decision.about === "store") return [];
  const by = decision.by;
  const request: Request | undefined = after.pending[by]?.request ?? before.pending[by]?.request ?? askedNow(before, after, by);
  const asked = headerOf(request === undefined ? [] : requestLines(request));
  const why = decision.about === "reuse" ? "asked" : decision.about === "freshen" ? "confirmed" : "failure";
  const answer = after.messages.find(
    (message) => message.kind === "response" && message.from === by && !before.messages.includes(message),
  );
  const response: Response | undefined = answer?.kind === "response" ? answer.response : undefined;
  if (by === "shared") {
    if (response === undefined || (response.status !== 200 && response.status !== 304) || response.ageS === null) return [];
    const stored = after.caches.shared.find(({ response: one }) => one.etag === response.etag && one.dateS === response.dateS);
    return [{ by, asked, content: JSON.stringify(stored?.response.content ?? null), age: response.ageS, why }];
  }
  if (shown === null || shown.content === null) return [];
  return [{ by, asked, content: JSON.stringify(shown.content), age: shown.ageS, why }];
}

function askedNow(before: State, after: State, by: CacheName): Request | undefined {
  const [message] = arrivedAt(before, after, "request").filter(({ to }) => to === by);
  if (message?.kind === "request") return message.request;
  const [visit] = before.script;
  const { benLanguage, benEncoding, login } = after.parameters;
  if (visit?.kind !== "visit") return undefined;
  return {
    method: "GET",
    user: visit.user,
    language: visit.user === "anna" ? "zh" : benLanguage,
    encoding: visit.user === "anna" ? "gzip" : benEncoding,
    credentials: login,
    directives: visit.directives,
    ifNoneMatch: [],
    ifModifiedSinceS: null,
  };
}

/** What is wrong with an answer if it is the best of the responses with this content that have been received. */
function judge(served: Served, received: Received[], nowS: number, disconnected: boolean): string[] {
  const verdicts = received
    .filter(({ content }) => content === served.content)
    .map((copy) => faultsOf(served, copy, nowS, disconnected));
  const [first = ["served what it has never received"], ...others] = verdicts;
  return others.reduce((best, one) => (one.length < best.length ? one : best), first);
}

function faultsOf(served: Served, copy: Received, nowS: number, disconnected: boolean): string[] {
  const isShared = served.by === "shared";
  const { header } = copy;
  const directives = (header.get("cache-control") ?? "").toLowerCase().split(/\s*,\s*/);
  const has = (name: string) => directives.some((one) => one === name || one.startsWith(`${name}=`));
  const value = (list: string[], name: string) => {
    const found = list.find((one) => one.startsWith(`${name}=`));
    return found === undefined ? null : Number(found.slice(name.length + 1));
  };
  const wanted = (served.asked.get("cache-control") ?? "").split(/\s*,\s*/);
  const faults: string[] = [];
  const ageS = nowS - (Date.parse(header.get("date") ?? "") - Date.UTC(2026, 2, 4, 10)) / 1000;

  // §3, §5.2.2.5, §5.2.1.5
  if (has("no-store") && !has("must-understand")) faults.push("used a response with no-store");
  if ((copy.asked.get("cache-control") ?? "").includes("no-store")) faults.push("stored the answer to a request with no-store");
  // §5.2.2.7, §3.5
  if (isShared && has("private")) faults.push("used a private response in a shared cache");
  if (isShared && copy.asked.has("authorization") && !has("public") && !has("must-revalidate") && !has("s-maxage"))
    faults.push("used a response to a request with Authorization in a shared cache");
  // §4.1
  const vary = header.get("vary");
  if (vary === "*") faults.push("used a response with Vary: *");
  if (vary !== undefined && copy.asked.get(vary.toLowerCase()) !== served.asked.get(vary.toLowerCase()))
    faults.push(`used a response for another ${vary}`);
  // §4: "MUST generate an Age header field … equal to the stored response's current_age"
  if (served.age !== null && served.age < ageS) faults.push(`called itself ${served.age} s old at ${ageS} s`);
  if (served.why === "confirmed") return faults;

  // §4, §5.2.2.4, and §5.2.1.4, which is a wish that these caches fulfil
  if (has("no-cache")) faults.push("used a response with no-cache without validation");
  if (wanted.includes("no-cache")) faults.push("used a response without validation although asked not to");
  // §4.2.1
  const expires = header.get("expires");
  const date = Date.parse(header.get("date") ?? "");
  const lastModified = header.get("last-modified");
  const explicit =
    (isShared ? value(directives, "s-maxage") : null) ??
    value(directives, "max-age") ??
    (expires === undefined ? null : (Date.parse(expires) - date) / 1000);
  const guess =
    lastModified === undefined || (copy.status === 403 && !has("public")) ? 0 : (date - Date.parse(lastModified)) / 10_000;
  // "0" is no date: the comparison with NaN is false, which is to say expired (§5.3).
  const lifetime = explicit ?? guess;
  if (lifetime > ageS) return faults;

  // §4.2.4
  if (has("must-revalidate")) faults.push("used a stale response with must-revalidate");
  if (isShared && (has("proxy-revalidate") || has("s-maxage"))) faults.push("used a stale response that a shared cache must not");
  const staleFor = ageS - (Number.isNaN(lifetime) ? 0 : Math.max(0, Math.floor(lifetime)));
  const within = (limit: number | null) => limit !== null && staleFor <= limit;
  const isPermitted =
    within(value(wanted, "max-stale")) ||
    within(value(directives, "stale-while-revalidate")) ||
    (served.why === "failure" && (within(value(directives, "stale-if-error")) || disconnected));
  if (!isPermitted) faults.push(`used a response stale for ${staleFor} s that nobody permits`);
  return faults;
}
