import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { say } from "../say";
import { describe } from "./describe";
import { CROWD, EDGES, type Edge, HOMES, resolverCity, SHOP_NAME, type User } from "./network";
import { earliest } from "./schedule";
import type { Event, Input, Message, State } from "./state";
import { step } from "./step";
import { isEdge } from "./wire";
import { CACHE_NAMES, capital, resolverOf, SITE_NAMES, USER_NAMES, wholeSeconds } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

/** The message that the next frame delivers. */
function arriving(before: State): Message {
  const event = earliest(before);
  const message = event?.type === "arrive" ? before.messages.find(({ id }) => id === event.message) : undefined;
  if (message === undefined) throw new Error("No message arrives in this frame.");
  return message;
}

/** Where a user and the resolver are, and what the resolver tells of the user: what the steering can go by. */
function homeOf({ parameters }: State, user: User): Text {
  const { city, resolver } = HOMES[user];
  const [who, where] = [USER_NAMES[user], SITE_NAMES[city]];
  const place = resolverCity(parameters, resolver);
  const by = resolverOf(user);
  const ecs = parameters.ecs
    ? say("，查询里带着 ECS", ", and sends ECS with its query")
    : say("，查询里不带 ECS", ", and sends no ECS with its query");
  if (resolver === "isp") return say(`${who.zh}和${by.zh}都在${where.zh}。`, `${who.en} and ${by.en} are in ${where.en}.`);
  return say(
    `${who.zh}在${where.zh}，${by.zh}在${SITE_NAMES[place].zh}${ecs.zh}。`,
    `${who.en} is in ${where.en}; ${by.en} is in ${SITE_NAMES[place].en}${ecs.en}.`,
  );
}

const EDGES_AS_CHOICES = [SITE_NAMES.chengdu, SITE_NAMES.tokyo, SITE_NAMES.singapore];
const SHOP_ITSELF = say("商店自己的服务器", "The shop’s own server");

/** Which address the CDN’s name server makes up. */
const edge: Question = {
  prompt(before) {
    const user = before.visits.find(({ id }) => id === arriving(before).visit)?.user ?? "anna";
    const [home, { zh, en }] = [homeOf(before, user), resolverOf(user)];
    return say(
      `${home.zh}${zh}的问题到了 CDN 的名称服务器。它给出哪里的地址？`,
      `${home.en} The question from ${en} reaches the CDN’s name server. Whose address does it give?`,
    );
  },
  ask(before, event, after) {
    const { note } = after;
    if (note?.is !== "steer") throw new Error("edge: the CDN’s name server chooses no edge in this frame.");
    const choices = [...EDGES_AS_CHOICES, SHOP_ITSELF];
    const { city } = HOMES[before.visits.find(({ id }) => id === arriving(before).visit)?.user ?? "anna"];
    const unseen = say(
      "那里离用户最近，可是名称服务器看不见用户，只看见解析器。",
      "That is nearest to the user, whom the name server does not see: it sees the resolver.",
    );
    return {
      choices,
      right: choices.indexOf(SITE_NAMES[note.chosen]),
      why: describe(before, event, after),
      whys: [
        ...EDGES.map((one) => (one === city && note.place !== city ? unseen : undefined)),
        say(
          "别名已经把名字交给了 CDN；它给的是自己边缘的地址。",
          "The alias has handed the name to the CDN, which gives an edge of its own.",
        ),
      ],
    };
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
      `${machine.zh}问 ${SHOP_NAME} 的问题到了${who.zh}。它怎么办？`,
      `${machine.en}’s question for ${SHOP_NAME} reaches ${who.en}. What does the resolver do?`,
    );
  },
  ask(before, event, after) {
    const { kind, to } = arriving(before);
    if (kind !== "query" || to !== "resolver") throw new Error("resolver: no question reaches a resolver in this frame.");
    const sent = after.messages.find(({ id }) => id > before.serial);
    const right = sent?.kind === "answer" ? FROM_CACHE : sent?.to === "gslb" ? ASKS_CDN : ASKS_SHOP;
    const choices = [FROM_CACHE, ASKS_CDN, ASKS_SHOP, FETCHES];
    const browser = say("取图片是浏览器的事，解析器只管地址。", "To fetch is for the browser; a resolver deals in addresses.");
    return {
      choices,
      right: choices.indexOf(right),
      why: describe(before, event, after),
      whys: [undefined, undefined, undefined, browser],
    };
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
    return say(`GET 到了${zh}。它怎么办？`, `The GET reaches ${en}. What does the cache there do?`);
  },
  ask(before, event, after) {
    if (arriving(before).kind !== "request" || after.note?.is !== "cache")
      throw new Error("cache: no request reaches a cache in this frame.");
    const { how } = after.note;
    const right = how === "hit" ? USES : how === "stale" ? CHECKS : GETS;
    const choices = [USES, GETS, CHECKS, REDIRECTS];
    const itself = say(
      "浏览器不用换地方：副本由缓存自己去取。",
      "The browser stays where it is: whatever is missing, the cache gets.",
    );
    return {
      choices,
      right: choices.indexOf(right),
      why: describe(before, event, after),
      whys: [undefined, undefined, undefined, itself],
    };
  },
};

const NOBODY = say("谁也没有，浏览器放弃", "Nobody: the browser gives up");

/** Who serves a visit in the end. */
const server: Question = {
  prompt(before, event, after) {
    const user = event.type === "visit" || event.type === "ask" ? event.user : undefined;
    if (user === undefined) throw new Error("Nobody comes to the page in this frame.");
    const { steering } = before.parameters;
    const way =
      steering === "anycast"
        ? say("CDN 用任播。", "The CDN uses anycast. ")
        : steering === "none"
          ? say("没有 CDN。", "There is no CDN. ")
          : say(homeOf(before, user).zh, `${homeOf(before, user).en} `);
    const atS = wholeSeconds(after.nowMs);
    const { zh } = USER_NAMES[user];
    const opens = user === "crowd" ? "a hundred people open" : `${USER_NAMES[user].en} opens`;
    return say(
      `${way.zh}第 ${atS} 秒，${zh}打开网页。最后是谁把图片发来的？`,
      `${way.en}At ${atS} s ${opens} the page. Who sends the picture in the end?`,
    );
  },
  ask(before, event, after) {
    const id = after.visits.at(-1)?.id;
    let [last, why] = [after, describe(before, event, after)];
    let isSteered = false;
    for (let next = earliest(last); next !== undefined && last.visits.some((visit) => visit.id === id); next = earliest(last)) {
      const following = step(last, next);
      [last, why] = [following, describe(last, next, following)];
      isSteered ||= following.note?.is === "steer";
    }
    const right: Text = last.note?.is === "seen" ? SITE_NAMES[last.note.seen.site] : NOBODY;
    const choices = [...EDGES_AS_CHOICES, NOBODY];
    const inVain = (one: Edge) =>
      before.sites[one].up
        ? say(
            "要有人再去问 GSLB 才会得到那里的地址；缓存里的地址没到期，谁也不问。",
            "Its address comes from the GSLB, and nobody asks while the address in the cache has not run out.",
          )
        : say("那里断了，SYN 没有回音。", "That site is dead: no SYN is answered there.");
    const isAlone = right === NOBODY && !isSteered;
    return {
      choices: choices.map(capital),
      right: choices.indexOf(right),
      why,
      whys: EDGES.map((one) => (isAlone ? inVain(one) : undefined)),
    };
  },
};

const NONE = say("一个也没有", "None of them");
const ONE = say("只有一个", "Only one of them");
const TWO = say("两个：先查，再取", "Two: to check, then to fetch");
const ALL = say(`全部 ${CROWD} 个`, `All ${CROWD} of them`);

/** How many of the crowd’s requests an edge passes on. */
const crowd: Question = {
  prompt({ parameters }) {
    const how = parameters.collapse
      ? say("那里把同样的请求合并起来", "The cache there collapses requests for the same")
      : say("那里不合并同样的请求", "The cache there does not collapse requests for the same");
    return say(
      `${CROWD} 个 GET 同时到了成都，还没有图片的副本。${how.zh}。几个会到源站？`,
      `${CROWD} GETs reach Chengdu at once, which has no picture yet. ${how.en}. How many of them reach the origin?`,
    );
  },
  ask(before, event, after) {
    const come = arriving(before);
    if (come.kind !== "request" || come.count !== CROWD || come.to !== "chengdu")
      throw new Error("crowd: no crowd reaches Chengdu in this frame.");
    const sent = after.messages.find(({ id }) => id > before.serial);
    const count = sent?.kind === "request" ? sent.count : 0;
    const choices = [NONE, ONE, TWO, ALL];
    const right = count === 0 ? NONE : count === 1 ? ONE : ALL;
    return { choices, right: choices.indexOf(right), why: describe(before, event, after) };
  },
};

export const questions = { edge, resolver, cache, server, crowd } satisfies Record<string, Question>;
