import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { failing, sending, storing, whyReuse } from "./describe-decision";
import type { CacheName, Party, Request } from "./message";
import type { Deed } from "./script";
import type { Event, Input, Shown, State } from "./state";
import { capital, contentWords, duration, PARTY_NAMES, USER_NAMES, variantOf } from "./words";

/** What a step did, in a few plain sentences. */
export function describe(before: State, event: Event | Input, after: State): Text {
  switch (event.type) {
    case "visit": {
      const { zh, en } = USER_NAMES[event.user];
      const asks = {
        get: say(`${zh}打开网页。`, `${en} opens the page.`),
        own: say(`${zh}打开网页，请求里带着 Cache-Control。`, `${en} opens the page, with Cache-Control in the request.`),
        reload: say(`${zh}点刷新，请求带 Cache-Control: max-age=0。`, `${en} reloads: Cache-Control: max-age=0.`),
        hard: say(`${zh}强制刷新，请求带 Cache-Control: no-cache。`, `${en} reloads hard: Cache-Control: no-cache.`),
        put: say(`${zh}改网页，发出 PUT。`, `${en} edits the page, which sends a PUT.`),
      }[event.how];
      return join(asks, asking(after, event.user), showing(after));
    }
    case "deed":
      return doing(after, event.deed);
    case "interfere":
      return before === after ? NOTHING : doing(after, event.deed);
    case "ask": {
      if (before === after) return NOTHING;
      const { zh, en } = USER_NAMES[event.user];
      return say(`你让${zh}过一会儿再来。`, `You let ${en} come back a little later.`);
    }
    case "purge": {
      if (before === after) return NOTHING;
      const { zh, en } = PARTY_NAMES[event.cache];
      return say(`你清空了${zh}。`, `You empty ${en}.`);
    }
    case "arrive":
      if (event.at === "origin") return atOrigin(before, after, event.from);
      return event.kind === "request" ? join(asking(after, event.at), replying(after)) : answered(before, event, after);
  }
}

const NOTHING = say("什么也没有改变。", "Nothing changes.");

function doing({ origin }: State, deed: Deed): Text {
  switch (deed) {
    case "change":
      return say(
        `源站换上第 ${origin.version} 版。没有谁通知缓存。`,
        `The origin puts up version ${origin.version}. Nobody tells the caches.`,
      );
    case "restore":
      return say(
        `源站换上第 ${origin.version} 版：从备份里找回的旧文件，修改日期也是旧的。`,
        `The origin puts up version ${origin.version}: an old file from a backup, and its date of modification is old too.`,
      );
    case "down":
      return say("源站断了，谁问都没有回音。", "The origin goes down: whoever asks hears nothing.");
    case "503":
      return say("源站还在，但只回 503。", "The origin is there, but answers with 503 only.");
    case "up":
      return say("源站恢复正常。", "The origin is well again.");
  }
}

/** A request at a cache: what it decides, and what it sends on. */
function asking(after: State, name: CacheName): Text | null {
  const { decision, pending, messages, parameters } = after;
  if (decision === null) return null;
  const sent = messages.find((message) => message.from === name && message.kind === "request");
  const goesOn = sent?.kind === "request" ? sending(sent.to, sent.request) : null;
  if (decision.checks.length === 0) {
    const to = PARTY_NAMES[sent?.to ?? "origin"];
    return say(
      `会改动东西的请求不归缓存回答，一律传给${to.zh}。`,
      `What changes something is not for a cache to answer: it goes on to ${to.en}.`,
    );
  }
  const why = whyReuse(decision, parameters.vary);
  if (decision.outcome === "fail") {
    return join(why, say("请求说了 only-if-cached，只好回 504。", "As the request says only-if-cached, the answer is 504."));
  }
  if (pending[name]?.inBackground && goesOn !== null) {
    const to = PARTY_NAMES[sent?.to ?? "origin"];
    return join(why, say(`同时在后台问${to.zh}。`, `In the background it asks ${to.en}.`));
  }
  return join(why, goesOn);
}

/** What the shared cache answers at once. */
function replying({ messages }: State): Text | null {
  const sent = messages.find((message) => message.from === "shared" && message.kind === "response");
  if (sent?.kind !== "response") return null;
  const { status, ageS } = sent.response;
  const age = ageS === null ? say("", "") : say(`，Age: ${ageS}`, ` with Age: ${ageS}`);
  return say(`它回 ${status}${age.zh}。`, `It answers ${status}${age.en}.`);
}

function atOrigin(before: State, after: State, from: Party): Text {
  const { decision, messages, origin } = after;
  const who = PARTY_NAMES[from];
  if (decision?.outcome === "silent")
    return say(`源站断着，${who.zh}的请求没有回音。`, `The origin is down: ${who.en} gets no answer.`);
  if (decision?.outcome === "unavailable")
    return say("源站出了故障，回 503。", "Something is wrong at the origin: it answers 503.");
  if (decision?.outcome === "done") {
    return say(`源站存下第 ${origin.version} 版，回 204。`, `The origin stores version ${origin.version} and answers 204.`);
  }
  const asked = before.messages.find((message) => message.to === "origin" && message.kind === "request");
  const answer = messages.find((message) => message.from === "origin" && message.kind === "response");
  if (asked?.kind !== "request" || answer?.kind !== "response") return NOTHING;
  const { content, status } = answer.response;
  if (decision?.outcome === "not-modified") return unchanged(asked.request);
  const what = content === null ? null : contentWords(after.parameters, content);
  const why =
    decision?.checks[0]?.id === "if-none-match" ? say("标签对不上了，", "The tag is no longer the current one: ") : null;
  const later =
    decision?.checks[0]?.id === "if-modified-since" ? say("文件比那个日期新，", "The file is newer than that date: ") : null;
  const head = why ?? later ?? say("", "");
  const sends = say(
    `源站回 ${status} 和整份内容：${what?.zh}。`,
    `${head.en === "" ? "The" : "the"} origin answers ${status} with all of it: ${what?.en}.`,
  );
  return say(head.zh + sends.zh, head.en + sends.en);
}

function unchanged({ ifNoneMatch }: Request): Text {
  return ifNoneMatch.length > 0
    ? say("标签还是现在的，源站回 304，不带内容。", "The tag is the current one, so the origin answers 304, without content.")
    : say(
        "文件不比那个日期新，源站回 304，不带内容。",
        "The file is no newer than that date, so the origin answers 304, without content.",
      );
}

/** An answer reaches a cache, or the wait for one is over. */
function answered(before: State, { at, kind }: Event & { type: "arrive" }, after: State): Text {
  const { decision } = after;
  if (at === "origin" || decision === null) return NOTHING;
  const who = capital(PARTY_NAMES[at]);
  const inBackground = before.pending[at]?.inBackground === true;
  const passes = at === "shared" && !inBackground ? replying(after) : null;
  switch (decision.about) {
    case "store":
      return join(storing(decision), passes, showing(after));
    case "freshen":
      return decision.outcome === "freshen"
        ? join(
            say(
              `${who.zh}更新副本的首部，年龄现在是 ${duration(decision.ageS ?? 0).zh}。`,
              `${who.en} updates the header of its copy, whose age is now ${duration(decision.ageS ?? 0).en}.`,
            ),
            passes,
            showing(after),
          )
        : join(say(`${who.zh}没有存着这一份，304 照传。`, `${who.en} has no such copy and passes the 304 on.`), showing(after));
    case "invalidate":
      return decision.outcome === "invalidate"
        ? say(`改动成功，${who.zh}里的副本作废。`, `The change was made, so ${PARTY_NAMES[at].en} drops its copies.`)
        : join(say("改动没有成功，副本照旧。", "Nothing was changed, so the copies stay."), showing(after));
    default: {
      const gaveUp =
        kind === "silence"
          ? say(`${who.zh}等了 400 ms，没有回音。`, `${who.en} has waited for 400 ms in vain.`)
          : say(`${who.zh}等来的是错误。`, `${who.en} gets an error for an answer.`);
      return join(gaveUp, inBackground ? null : failing(decision), passes, showing(after));
    }
  }
}

/** What the user gets to see, and what is wrong with it. */
function showing({ shown, parameters, origin }: State): Text | null {
  if (shown === null) return null;
  const { zh, en } = USER_NAMES[shown.user];
  if (shown.content === null) {
    return shown.by === "failure" ? say(`${zh}看到的是错误 ${shown.status}。`, `${en} sees an error: ${shown.status}.`) : null;
  }
  const what = contentWords(parameters, shown.content);
  const sees = say(`${zh}看到${what.zh}。`, `${en} sees ${what.en}.`);
  return join(sees, wrongWith(shown, parameters, origin.version));
}

function wrongWith({ content, user }: Shown, parameters: State["parameters"], current: number): Text | null {
  if (content === null) return null;
  const { zh, en } = USER_NAMES[user];
  if (content.variant !== variantOf(parameters, user)) return say(`这不是给${zh}的。`, `It was not made for ${en}.`);
  return content.version < current
    ? say(`源站上已经是第 ${current} 版。`, `At the origin it is version ${current} by now.`)
    : null;
}
