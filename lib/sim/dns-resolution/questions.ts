import type { DnsQuestion } from "@/lib/packets/dns";
import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { happening } from "./happening";
import type { Input } from "./inputs";
import { isWithin } from "./names";
import type { Note } from "./notes";
import { replyKind } from "./reply-kind";
import type { Event, State } from "./state";
import { next, step } from "./step";
import { walker } from "./wire";
import { ASKERS, capital, show } from "./words";
import { ZONES } from "./zones";

type Question = PredictionQuestion<State, Event | Input>;

const ANSWERS: Text = { zh: "谁也不再问了", en: "Nobody any more" };

/** Before a frame in which the walking side decides. */
const nextServer: Question = {
  prompt(before, event) {
    const who = ASKERS[walker(before.parameters)];
    const { zh, en } = happening(before, event);
    return { zh: `${zh}接下来${who.zh}向谁询问？`, en: `${en} Whom does ${who.en} ask next?` };
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
        ? whyNobody(after)
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

/** The cache or the reply that has the result; else there is nobody to turn to. */
function whyNobody({ notes }: State): Text {
  const hit = notes.find((note): note is Note & { is: "hit" } => note.is === "hit" && !note.forAddress);
  if (hit?.what === "nxdomain") {
    return hit.by === hit.question.name
      ? { zh: `缓存里有 NXDOMAIN：没有 ${hit.by}。`, en: `The cache has the NXDOMAIN: there is no ${hit.by}.` }
      : {
          zh: `缓存里有 NXDOMAIN：没有 ${hit.by}，它下面也就没有 ${hit.question.name}。`,
          en: `The cache has the NXDOMAIN of ${hit.by}: below a name that does not exist there is no ${hit.question.name} either.`,
        };
  }
  if (hit !== undefined) {
    return { zh: `缓存里还有 ${show(hit.question)} 的结果。`, en: `The cache still has the result for ${show(hit.question)}.` };
  }
  return { zh: "结果已经在手，或者已经没有谁可问。", en: "The result is at hand, or nobody is left to ask." };
}

function serversOf(zone: string): Text {
  return zone === "." ? { zh: "根服务器", en: "A root server" } : { zh: `${zone} 的服务器`, en: `A server of ${zone}` };
}

/** The look-up that begins in this frame, played on to its result: whom it asked, and the aliases it met. */
function played(before: State, after: State) {
  const at = after.lookups.length - 1;
  const lookup = after.lookups[at];
  if (lookup === undefined || after.lookups.length === before.lookups.length)
    throw new Error("upstream-count: the client asks nothing in this frame.");
  const asked = ({ notes }: State) => notes.flatMap((note) => (note.is === "asks" ? [note.host] : []));
  const path = asked(after);
  let state = after;
  for (let event = next(state); event !== undefined && state.lookups[at]?.outcome === null; event = next(state)) {
    state = step(state, event);
    path.push(...asked(state));
  }
  const result = state.lookups[at];
  const aliases = result?.outcome?.answers.flatMap((record) => (record.type === "CNAME" ? [record] : [])) ?? [];
  return { question: lookup.question, path, count: result?.upstream ?? 0, aliases };
}

/** Before a frame in which the client asks: the run is played on to the result. */
const upstreamCount: Question = {
  prompt(before, _event, after) {
    const { question, aliases } = played(before, after);
    const { silent, minimise, tcpBlocked } = after.parameters;
    if (silent !== "none" || minimise || tcpBlocked)
      throw new Error("upstream-count: what decides is nowhere to be seen in this run.");
    const seconds = Math.round((after.nowMs - before.nowMs) / 1000);
    const when: Text = seconds === 0 ? { zh: "", en: "" } : { zh: `${seconds} 秒后，`, en: `${seconds} s later: ` };
    const known = aliases.map(({ name, target }) => ({
      zh: `${name} 是 ${target} 的别名。`,
      en: `${name} is an alias of ${target}. `,
    }));
    return {
      zh: `${known.map(({ zh }) => zh).join("")}${when.zh}客户端要解析 ${show(question)}。为它一共要向服务器发出几次查询？`,
      en: `${known.map(({ en }) => en).join("")}${when.en}${show(question)} is to be resolved for the client. How many queries will go to servers for it?`,
    };
  },
  ask(before, _event, after) {
    const { path, count } = played(before, after);
    const counts = [...new Set([count, 0, 1, 2, 3, 4, 6, 7])].sort((a, b) => Math.abs(a - count) - Math.abs(b - count) || a - b);
    const shown = counts.slice(0, 4).sort((a, b) => a - b);
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

export const questions = { "next-server": nextServer, "upstream-count": upstreamCount, "reply-kind": replyKind } satisfies Record<
  string,
  Question
>;
