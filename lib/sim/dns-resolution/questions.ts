import type { DnsQuestion } from "@/lib/packets/dns";
import { seedOf, shuffled } from "@/lib/random";
import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import type { Finding } from "./findings";
import type { Input } from "./inputs";
import { isWithin } from "./names";
import type { Note } from "./notes";
import type { Event, State } from "./state";
import { next, step } from "./step";
import { walker } from "./wire";
import { ASKERS, capital } from "./words";
import { ZONES } from "./zones";

type Question = PredictionQuestion<State, Event | Input>;

const ANSWERS: Text = { zh: "谁也不再问了", en: "Nobody any more" };

/** Before a frame in which the walking side decides. */
const nextServer: Question = {
  prompt: ({ parameters }) => {
    const who = ASKERS[walker(parameters)];
    return { zh: `接下来${who.zh}向谁询问？`, en: `Whom does ${who.en} ask next?` };
  },
  ask(before, _event, after) {
    const who = ASKERS[walker(after.parameters)];
    const asks = after.notes.findLast((note): note is Note & { is: "asks" } => note.is === "asks");
    const names = [before.lookups.at(-1)?.question.name, after.lookups.at(-1)?.question.name, asks?.question.name];
    const zones = ZONES.map((zone) => zone.apex).filter(
      (apex) => apex === asks?.zone || names.some((name) => name !== undefined && isWithin(name, apex)),
    );
    const choices = [...zones.map(serversOf), ANSWERS];
    const denied = deniedAnother(after, asks?.question);
    const right = asks === undefined ? choices.length - 1 : zones.indexOf(asks.zone);
    const why: Text =
      asks === undefined
        ? { zh: "结果已经在手，或者已经没有谁可问。", en: "The result is at hand, or nobody is left to ask." }
        : asks.zone === "."
          ? {
              zh: `${denied.zh}关于 ${asks.question.name}，${who.zh}只知道根服务器。`,
              en: `${denied.en}For ${asks.question.name}, ${who.en} knows no servers but the root’s.`,
            }
          : {
              zh: `${denied.zh}对 ${asks.question.name} 来说，${who.zh}所知最近的服务器属于 ${asks.zone}。`,
              en: `${denied.en}The closest servers to ${asks.question.name} that ${who.en} knows are those of ${asks.zone}.`,
            };
    return { choices, right, why };
  },
};

/** For whoever thinks that a cached “no” answers this question too: NODATA is about one type (RFC 2308 §5). */
function deniedAnother({ cache, nowMs }: State, question: DnsQuestion | undefined): Text {
  const denial = cache
    .filter((entry) => entry.kind === "nodata")
    .find((entry) => entry.name === question?.name && entry.type !== question.type && entry.expiresAtMs > nowMs);
  if (denial === undefined || question === undefined) return { zh: "", en: "" };
  return {
    zh: `缓存里的 NODATA 只说没有 ${denial.type}，${question.type} 还得去问。`,
    en: `The NODATA in the cache is about ${denial.type} alone, so ${question.type} has to be asked for. `,
  };
}

function serversOf(zone: string): Text {
  return zone === "." ? { zh: "根服务器", en: "A root server" } : { zh: `${zone} 的服务器`, en: `A server of ${zone}` };
}

/** Before a frame in which the client asks: the run is played on to the result. */
const upstreamCount: Question = {
  prompt: { zh: "为这个问题，一共要向服务器发出几次查询？", en: "How many queries will go to servers for this question?" },
  ask(before, _event, after) {
    const at = after.lookups.length - 1;
    if (after.lookups.length === before.lookups.length) throw new Error("upstream-count: the client asks nothing in this frame.");
    const asked: string[] = [];
    let state = after;
    for (let event = next(state); event !== undefined && state.lookups[at]?.outcome === null; event = next(state)) {
      state = step(state, event);
      asked.push(...state.notes.flatMap((note) => (note.is === "asks" ? [note.host] : [])));
    }
    const count = state.lookups[at]?.upstream ?? 0;
    const counts = [...new Set([count, 0, 1, 2, 3, 4, 6, 7])].sort((a, b) => Math.abs(a - count) - Math.abs(b - count) || a - b);
    const shown = counts.slice(0, 4).sort((a, b) => a - b);
    const first = after.notes.flatMap((note) => (note.is === "asks" ? [note.host] : []));
    const path = [...first, ...asked];
    const who = ASKERS[walker(after.parameters)];
    return {
      choices: shown.map((number) => ({ zh: `${number} 次`, en: String(number) })),
      right: shown.indexOf(count),
      why:
        path.length === 0
          ? {
              zh: "缓存里的记录还没过期，用不着问任何人。",
              en: "What the cache holds is still fresh, so nobody needs to be asked.",
            }
          : { zh: `${who.zh}依次询问：${path.join("、")}。`, en: `${capital(who.en)} asks, in this order: ${path.join(", ")}.` },
    };
  },
};

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

/** Before a frame in which a query reaches a server. */
const replyKind: Question = {
  prompt: { zh: "这台服务器会送回什么？", en: "What does this server send back?" },
  ask(_before, _event, after) {
    const kind = after.notes
      .map((note): Kind | undefined =>
        note.is === "serves" ? note.finding.kind : note.is === "stays-silent" ? "silence" : undefined,
      )
      .find((one) => one !== undefined);
    if (kind === undefined) throw new Error("reply-kind: no query reaches a server in this frame.");
    const lookup = after.lookups.at(-1)?.question;
    const kinds = kindsAround(kind, `${lookup?.name} ${lookup?.type} ${after.nowMs}`);
    return { choices: kinds.map((one) => REPLIES[one]), right: kinds.indexOf(kind), why: REASONS[kind] };
  },
};

export const questions = { "next-server": nextServer, "upstream-count": upstreamCount, "reply-kind": replyKind } satisfies Record<
  string,
  Question
>;
