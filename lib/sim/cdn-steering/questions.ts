import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { describe } from "./describe";
import { CROWD } from "./network";
import { earliest } from "./schedule";
import type { Event, Input, Message, State } from "./state";
import { step } from "./step";
import { isEdge } from "./wire";
import { CACHE_NAMES, capital, resolverOf, SITE_NAMES, say, USER_NAMES } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

/** The message that the next frame delivers. */
function arriving(before: State): Message {
  const event = earliest(before);
  const message = event?.type === "arrive" ? before.messages.find(({ id }) => id === event.message) : undefined;
  if (message === undefined) throw new Error("No message arrives in this frame.");
  return message;
}

const EDGES_AS_CHOICES = [SITE_NAMES.chengdu, SITE_NAMES.tokyo, SITE_NAMES.singapore];
const SHOP_ITSELF = say("商店自己的服务器", "The shop’s own server");

/** Which address the CDN’s name server makes up. */
const edge: Question = {
  prompt(before) {
    const visit = before.visits.find(({ id }) => id === arriving(before).visit);
    const { zh, en } = resolverOf(visit?.user ?? "anna");
    return say(
      `${zh}的问题到了 CDN 的名称服务器。它给出哪里的地址？`,
      `The question from ${en} reaches the CDN’s name server. Whose address does it give?`,
    );
  },
  ask(before, event, after) {
    const choices = [...EDGES_AS_CHOICES, SHOP_ITSELF];
    const chosen = after.note?.is === "steer" ? SITE_NAMES[after.note.chosen] : SHOP_ITSELF;
    return { choices, right: choices.indexOf(chosen), why: describe(before, event, after) };
  },
};

const FROM_CACHE = say("用缓存里的回答", "It answers from its cache");
const ASKS_CDN = say("只问 CDN 的名称服务器", "It asks the CDN’s name server only");
const ASKS_SHOP = say("从商店的名称服务器问起", "It begins at the shop’s name server");
const FETCHES = say("自己去边缘取图片", "It fetches the picture at an edge");

/** What a resolver does with a question. */
const resolver: Question = {
  prompt(before) {
    const visit = before.visits.find(({ id }) => id === arriving(before).visit);
    const [who, machine] = [resolverOf(visit?.user ?? "anna"), USER_NAMES[visit?.user ?? "anna"]];
    return say(
      `${machine.zh}的问题到了${who.zh}。它怎么办？`,
      `${machine.en}’s question reaches ${who.en}. What does that one do?`,
    );
  },
  ask(before, event, after) {
    const sent = after.messages.find(({ id }) => id > before.serial);
    const right = sent?.kind === "answer" ? FROM_CACHE : sent?.to === "gslb" ? ASKS_CDN : ASKS_SHOP;
    const choices = [FROM_CACHE, ASKS_CDN, ASKS_SHOP, FETCHES];
    return { choices, right: choices.indexOf(right), why: describe(before, event, after) };
  },
};

const USES = say("自己用副本回答", "It answers from its copy");
const GETS = say("先取来，再回答", "It fetches the picture, then answers");
const CHECKS = say("先问副本还对不对", "It asks whether its copy still holds");
const REDIRECTS = say("让浏览器改去源站", "It redirects the browser to the origin");

/** What a cache does with a request. */
const cache: Question = {
  prompt(before) {
    const { to } = arriving(before);
    const { zh, en } = isEdge(to) ? CACHE_NAMES[to] : say("上级缓存", "the parent cache");
    return say(`GET 到了${zh}。它怎么办？`, `The GET reaches ${en}. What does it do?`);
  },
  ask(before, event, after) {
    const how = after.note?.is === "cache" ? after.note.how : null;
    const right = how === "hit" ? USES : how === "stale" ? CHECKS : GETS;
    const choices = [USES, GETS, CHECKS, REDIRECTS];
    return { choices, right: choices.indexOf(right), why: describe(before, event, after) };
  },
};

const NOBODY = say("谁也没有，浏览器放弃", "Nobody: the browser gives up");

/** Who serves a visit in the end. */
const server: Question = {
  prompt(before) {
    const event = earliest(before);
    if (event?.type !== "visit") throw new Error("Nobody comes to the page in this frame.");
    const { zh, en } = USER_NAMES[event.user];
    return say(`${zh}打开网页。最后是谁把图片发来的？`, `${en} opens the page. Who sends the picture in the end?`);
  },
  ask(before, event, after) {
    const id = after.visits.at(-1)?.id;
    let [last, why] = [after, describe(before, event, after)];
    for (let next = earliest(last); next !== undefined && last.visits.some((visit) => visit.id === id); next = earliest(last)) {
      const following = step(last, next);
      [last, why] = [following, describe(last, next, following)];
    }
    const right: Text = last.note?.is === "seen" ? SITE_NAMES[last.note.seen.site] : NOBODY;
    const choices = [...EDGES_AS_CHOICES, NOBODY];
    return { choices: choices.map(capital), right: choices.indexOf(right), why };
  },
};

const NONE = say("一个也没有", "None of them");
const ONE = say("只有一个", "Only one of them");
const TWO = say("两个：先查，再取", "Two: to check, then to fetch");
const ALL = say(`全部 ${CROWD} 个`, `All ${CROWD} of them`);

/** How many of the crowd’s requests an edge passes on. */
const crowd: Question = {
  prompt: say(
    `${CROWD} 个 GET 同时到了成都，那里还没有图片。几个会到源站？`,
    `${CROWD} GETs reach Chengdu at once, which has no picture yet. How many of them reach the origin?`,
  ),
  ask(before, event, after) {
    const sent = after.messages.find(({ id }) => id > before.serial);
    const count = sent?.kind === "request" ? sent.count : 0;
    const choices = [NONE, ONE, TWO, ALL];
    const right = count === 0 ? NONE : count === 1 ? ONE : ALL;
    return { choices, right: choices.indexOf(right), why: describe(before, event, after) };
  },
};

export const questions = { edge, resolver, cache, server, crowd } satisfies Record<string, Question>;
