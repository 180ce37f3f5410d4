import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { join, say } from "../say";
import { arrivalS, conditionWords, contentFor, loginWords, messageIn, policyWords, visitWords } from "./circumstances";
import { describe } from "./describe";
import type { CacheName } from "./message";
import { earliest } from "./schedule";
import type { Event, Input, State } from "./state";
import { step } from "./step";
import { PARTY_NAMES, USER_NAMES, variantOf } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

/** The cache that the next frame is about. */
function cacheIn(event: Event | Input | undefined): CacheName {
  if (event?.type === "visit") return event.user;
  if (event?.type === "arrive" && event.at !== "origin") return event.at;
  throw new Error("No cache decides anything in this frame.");
}

const USES = say("直接用存着的副本", "It uses its stored copy");
const ASKS = say("去问：还是这一份吗", "It asks whether its copy still holds");
const FETCHES = say("什么也不带，去要整份", "It asks for all of it, unconditionally");
const GIVES_UP = say("谁也不问，直接报错", "It asks nobody and reports an error");

/** What a cache does with a request. */
const reuse: Question = {
  prompt(before) {
    const event = earliest(before);
    const who = PARTY_NAMES[cacheIn(event)];
    const message = messageIn(before);
    return message === undefined
      ? join(policyWords(before), visitWords(before), say(`${who.zh}怎么办？`, `What does ${who.en} do?`))
      : join(
          policyWords(before),
          say(
            `${arrivalS(message)} 秒时，请求到了${who.zh}。它怎么办？`,
            `At ${arrivalS(message)} s the request reaches ${who.en}. What does it do?`,
          ),
        );
  },
  ask(before, event, after) {
    const { decision } = after;
    if (decision?.about !== "reuse") throw new Error("No cache looks for a copy in this frame.");
    const right =
      decision?.outcome === "serve" || decision?.outcome === "serve-stale"
        ? USES
        : decision?.outcome === "validate"
          ? ASKS
          : decision?.outcome === "fail"
            ? GIVES_UP
            : FETCHES;
    const choices = [USES, ASKS, FETCHES, GIVES_UP];
    return { choices, right: choices.indexOf(right), why: describe(before, event, after) };
  },
};

const NOT_MODIFIED = say("304，不带内容", "304, without content");
const FULL = say("200，带着内容", "200, with the content");
const ERROR = say("503 或 504", "503 or 504");
const NOTHING = say("没有回音", "Nothing at all");

/** What the origin answers. */
const answer: Question = {
  prompt(before) {
    const message = messageIn(before);
    if (message?.kind !== "request" || message.to !== "origin") throw new Error("Nobody asks the origin in this frame.");
    const { request } = message;
    return join(
      say(`${arrivalS(message)} 秒时，请求到了源站。`, `At ${arrivalS(message)} s a request reaches the origin.`),
      before.origin.mode === "up" && request.method === "GET" ? conditionWords(before, request) : null,
      say("它怎么回答？", "What is the answer?"),
    );
  },
  ask(before, event, after) {
    if (after.decision?.by !== "origin") throw new Error("The origin answers nobody in this frame.");
    const { outcome } = after.decision;
    const right =
      outcome === "not-modified" ? NOT_MODIFIED : outcome === "silent" ? NOTHING : outcome === "unavailable" ? ERROR : FULL;
    const choices = [NOT_MODIFIED, FULL, ERROR, NOTHING];
    return { choices, right: choices.indexOf(right), why: describe(before, event, after) };
  },
};

const STORES = say("存下一份", "It stores a copy");
const PASSES = say("只用这一次，不存", "It uses it this once and does not store it");

/** Whether a cache keeps what it gets. */
const storing: Question = {
  prompt(before) {
    const { zh, en } = PARTY_NAMES[cacheIn(earliest(before))];
    const message = messageIn(before);
    if (message?.kind !== "response") throw new Error("No answer comes in this frame.");
    const { status, cacheControl } = message.response;
    const [field, isBare] = [`Cache-Control: ${cacheControl}`, cacheControl === ""];
    return join(
      loginWords(before.parameters),
      say(
        `${status} 的回答到了${zh}，${isBare ? "没有 Cache-Control" : `带着 ${field}`}。它会存吗？`,
        `A ${status} response ${isBare ? "without Cache-Control" : `with ${field}`} reaches ${en}. Does it store the response?`,
      ),
    );
  },
  ask(before, event, after) {
    if (after.decision?.about !== "store") throw new Error("No cache gets anything to store in this frame.");
    const choices = [STORES, PASSES];
    const right = after.decision?.outcome === "store" ? STORES : PASSES;
    return { choices, right: choices.indexOf(right), why: describe(before, event, after) };
  },
};

const CURRENT = say("源站现在的那一版", "The version the origin has now");
const OLD = say("以前的一版", "An older version");
const FOREIGN = say("给别人做的一份", "A copy made for somebody else");
const FAILURE = say("一条错误信息", "An error message");

/** What a user gets to see in the end. */
const sees: Question = {
  prompt(before) {
    const event = earliest(before);
    if (event?.type !== "visit") throw new Error("Nobody comes to the page in this frame.");
    const { zh, en } = USER_NAMES[event.user];
    return join(
      policyWords(before),
      contentFor(before, event.user),
      visitWords(before),
      say(`${zh}最后看到什么？`, `What does ${en} see in the end?`),
    );
  },
  ask(visited, event, visit) {
    if (event.type !== "visit") throw new Error("Nobody comes to the page in this frame.");
    let last = visit;
    let why = describe(visited, event, visit);
    let fromShared: Text | null = null;
    for (let next = earliest(last); last.shown === null && next !== undefined; next = earliest(last)) {
      const before = last;
      last = step(before, next);
      why = describe(before, next, last);
      // A copy of the shared cache is shown in the end because of what was decided there.
      if (last.decision?.by === "shared" && last.decision.outcome === "serve") fromShared = why;
    }
    const choices = [CURRENT, OLD, FOREIGN, FAILURE];
    return { choices, right: choices.indexOf(whatIsSeen(last)), why: join(fromShared, why) };
  },
};

function whatIsSeen({ shown, parameters, origin }: State): Text {
  if (shown === null || shown.content === null) return FAILURE;
  if (shown.content.variant !== variantOf(parameters, shown.user)) return FOREIGN;
  return shown.content.version < origin.version ? OLD : CURRENT;
}

export const questions = { reuse, answer, storing, sees } satisfies Record<string, Question>;
