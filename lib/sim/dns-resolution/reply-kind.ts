import { seedOf, shuffled } from "@/lib/random";
import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { PLAIN_UDP_OCTETS, replyOf } from "./authority";
import type { Finding } from "./findings";
import type { Input } from "./inputs";
import { messageLength } from "./records";
import type { Event, State } from "./state";
import { serverOf, show, spaced } from "./words";

type Kind = Finding["kind"] | "silence";

const REPLIES = {
  answer: { zh: "所问的记录", en: "The record asked for" },
  alias: { zh: "一个别名（CNAME）", en: "An alias (CNAME)" },
  referral: { zh: "引荐：去问下一级的服务器", en: "A referral to servers further down" },
  nxdomain: { zh: "NXDOMAIN：没有这个名字", en: "NXDOMAIN: no such name" },
  nodata: { zh: "名字存在，但没有这种记录", en: "The name exists, without such a record" },
  truncated: { zh: "空的应答，置 TC", en: "An empty reply with TC set" },
  refused: { zh: "REFUSED：不认这个区域", en: "REFUSED: not its zone" },
  useless: { zh: "没有用处的应答", en: "A reply of no use" },
  silence: { zh: "什么也没有", en: "Nothing at all" },
} satisfies Record<Kind, Text>;

const REASONS = {
  answer: { zh: "它对这个区域有权威，记录就在它的区域里。", en: "It is authoritative for the zone, and the record is in it." },
  alias: {
    zh: "这个名字在它的区域里只是别名；目标不归它管，它不替人去查。",
    en: "In its zone the name is an alias; the target is not its business, and it does not look it up for anyone.",
  },
  referral: {
    zh: "它把下面的区域委派给了别人，知道的只是那些服务器是谁。",
    en: "It has delegated the zone below and knows only who serves that.",
  },
  nxdomain: {
    zh: "这个区域归它管，区域里没有这个名字，下面也没有。",
    en: "The zone is its own, and neither the name nor anything below it is there.",
  },
  nodata: {
    zh: "名字存在，只是没有这种类型的记录；这和 NXDOMAIN 不同。",
    en: "The name exists, only not with this type; that is not NXDOMAIN.",
  },
  truncated: {
    zh: "回答比 UDP 允许的长，要的人得改用 TCP。",
    en: "The answer is longer than UDP may carry; whoever wants it must come by TCP.",
  },
  refused: { zh: "委派指向了它，可它没有这个区域。", en: "The delegation names it, yet it does not hold the zone." },
  useless: { zh: "应答既没有答案，也不是更近一级的引荐。", en: "The reply holds neither an answer nor a closer delegation." },
  silence: {
    zh: "这台服务器不应答，发问的人只能等到超时。",
    en: "This server stays silent, and the asker can only wait for its timer.",
  },
} satisfies Record<Kind, Text>;

const KINDS: Kind[] = ["answer", "referral", "alias", "nxdomain", "nodata", "truncated", "refused", "silence"];
const CHOICES = 5;

/** The right kind among others. Which others depends on the question alone, so a rare kind stands there as often wrong as right. */
function kindsAround(right: Kind, seed: string): Kind[] {
  const wrong = shuffled(KINDS, seedOf(seed)).filter((kind) => kind !== right);
  const offered = new Set([right, ...wrong.slice(0, CHOICES - 1)]);
  return [...KINDS, ...(right === "useless" ? [right] : [])].filter((kind) => offered.has(kind));
}

function kindOf({ notes }: State): Kind {
  const kind = notes
    .map((note): Kind | undefined =>
      note.is === "serves" ? note.finding.kind : note.is === "stays-silent" ? "silence" : undefined,
    )
    .find((one) => one !== undefined);
  if (kind === undefined) throw new Error("reply-kind: no query reaches a server in this frame.");
  return kind;
}

/** The query that reaches a server. */
function queryIn({ flights }: State, event: Event | Input) {
  const flight = "flight" in event ? flights.find(({ id }) => id === event.flight) : undefined;
  if (flight?.leg !== "query" || flight.exchange.zone === null)
    throw new Error("reply-kind: no query reaches a server in this frame.");
  const { zone, query, transport } = flight.exchange;
  return { host: flight.to, zone, query, transport };
}

/** What nobody can know who sees the query alone: what the zone holds, and how long the answer is. */
function factsOf(kind: Kind, before: State, event: Event | Input): Text {
  const { host, zone, query } = queryIn(before, event);
  switch (kind) {
    case "truncated": {
      const octets = messageLength(replyOf(host, query, "tcp"));
      const { edns } = before.parameters;
      const limit = edns === "none" ? PLAIN_UDP_OCTETS : Number(edns);
      return {
        zh: `记录就在这个区域里，整个回答要 ${octets} 字节，查询最多收 ${limit} 字节的 UDP 报文。`,
        en: `The zone has the record, the whole answer takes ${octets} bytes, and the query accepts ${limit} over UDP. `,
      };
    }
    case "answer":
      return { zh: "区域里有这个名字的这种记录。", en: "The zone has such a record for the name. " };
    case "alias":
      return { zh: "区域里这个名字只有一条 CNAME。", en: "All that the zone has for the name is a CNAME. " };
    case "nxdomain":
      return { zh: "区域里没有这个名字。", en: "The zone does not have the name. " };
    case "nodata":
      return { zh: "区域里有这个名字，只有别种记录。", en: "The zone has the name, with records of other types. " };
    case "refused":
      return { zh: `它并没有 ${zone} 这个区域。`, en: `It does not hold the zone ${zone}. ` };
    case "silence":
      return { zh: "它停机了。", en: "It is switched off. " };
    case "referral":
    case "useless":
      return { zh: "", en: "" };
  }
}

/** Before a frame in which a query reaches a server. */
export const replyKind: PredictionQuestion<State, Event | Input> = {
  prompt(before, event, after) {
    const { host, zone, query, transport } = queryIn(before, event);
    const [question] = query.questions;
    if (question === undefined) throw new Error("reply-kind: the query asks nothing.");
    const { zh, en } = factsOf(kindOf(after), before, event);
    const server = serverOf(host, zone);
    const over = transport.toUpperCase();
    return {
      zh: spaced(`${server.zh}收到查询 ${show(question)}（${over}）。${zh}它会送回什么？`),
      en: `The query ${show(question)} reaches ${server.en} over ${over}. ${en}What does the server send back?`,
    };
  },
  ask(_before, _event, after) {
    const kind = kindOf(after);
    const lookup = after.lookups.at(-1)?.question;
    const kinds = kindsAround(kind, `${lookup?.name} ${lookup?.type} ${after.nowMs}`);
    return { choices: kinds.map((one) => REPLIES[one]), right: kinds.indexOf(kind), why: REASONS[kind] };
  },
};
