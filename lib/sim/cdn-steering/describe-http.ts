import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { entityTag } from "./http";
import { EDGES, HOMES, toSite } from "./network";
import type { Message, Note, Seen, State } from "./state";
import { CACHE_NAMES, capital, ms, parentOf, SITE_NAMES, USER_NAMES, wholeSeconds } from "./words";

type Request = Message & { kind: "request" };
type Response = Message & { kind: "response" };

/** A request reaches a cache or the origin. */
export function describeRequest(_before: State, request: Request, after: State): Text {
  const { note } = after;
  if (note?.is === "cache") return atCache(request, note, after);
  if (note?.is !== "origin") return say("没有人再等它。", "Nobody waits for it any more.");
  if (note.status === 304) {
    return say(
      `还是第 ${after.origin.version} 版，源站只回 304，不带内容。`,
      `It is still version ${after.origin.version}, so the origin answers 304, without content.`,
    );
  }
  const { maxAgeS } = after.parameters;
  return note.count > 1
    ? say(`源站要把同一张图片发 ${note.count} 遍。`, `The origin has to send the same picture ${note.count} times.`)
    : say(
        `源站发出图片的第 ${after.origin.version} 版，准许缓存 ${maxAgeS} 秒。`,
        `The origin sends version ${after.origin.version} of the picture, which caches may use for ${maxAgeS} s.`,
      );
}

function atCache({ count, ifVersion }: Request, { at, how, ageMs }: Note & { is: "cache" }, after: State): Text {
  const { zh, en } = CACHE_NAMES[at];
  const inside = at === "shield" ? "the parent cache" : en;
  const age = wholeSeconds(ageMs);
  const { maxAgeS, collapse } = after.parameters;
  const parent = parentOf(after, at);
  switch (how) {
    case "hit": {
      const says =
        ifVersion !== null && ifVersion === after.stores[at].copy?.version
          ? say("回 304", "it answers 304")
          : say("自己回答", "it answers by itself");
      return say(
        `命中：${zh}有副本，${age} 秒大，不到 ${maxAgeS} 秒，${says.zh}，Age: ${age}。`,
        `A hit: ${inside} has a copy, ${age} s old and good for ${maxAgeS} s, so ${says.en}, with Age: ${age}.`,
      );
    }
    case "collapsed":
      return say(
        `${zh}已经在取这张图片了，这个请求等同一个回答。`,
        `${en} is fetching this picture already, so the request waits for the same answer.`,
      );
    case "stale": {
      const tag = entityTag(after.stores[at].copy?.version ?? 0);
      return say(
        `${zh}的副本 ${age} 秒大了，只能用 ${maxAgeS} 秒。它带着 If-None-Match: ${tag} 问${parent.zh}。`,
        `${en} has a copy that is ${age} s old and was good for ${maxAgeS} s. It asks ${parent.en}, with If-None-Match: ${tag}.`,
      );
    }
    default:
      break;
  }
  if (count > 1) {
    return collapse
      ? say(
          `${count} 个请求一起到，${zh}没有图片。它向${parent.zh}要一次，其余的等着（合并回源）。`,
          `${count} requests arrive at once, and ${en} has no picture. It asks ${parent.en} once and lets the others wait.`,
        )
      : say(
          `${count} 个请求一起到，${zh}没有图片。它把 ${count} 个都转给${parent.zh}。`,
          `${count} requests arrive at once, and ${en} has no picture. It passes all ${count} on to ${parent.en}.`,
        );
  }
  return say(
    `未命中：${zh}没有这张图片，顺着开着的连接向${parent.zh}要。`,
    `A miss: ${inside} does not have the picture, and asks ${parent.en} over an open connection.`,
  );
}

/** A response reaches a cache or the user. */
export function describeResponse(_before: State, { to }: Response, after: State): Text {
  const { note } = after;
  if (note?.is === "seen") return seen(note.seen, after);
  if (note?.is !== "cache") return say("那里已经没有人等这个回答。", "Nobody waits for this answer there any more.");
  const { zh, en } = CACHE_NAMES[note.at];
  switch (note.how) {
    case "again":
      return say(
        `304 说的副本刚才清掉了，${zh}重新要整份。`,
        `The copy that the 304 speaks of has been purged: ${note.at === "shield" ? "the parent cache" : en} asks again, for all of it.`,
      );
    case "freshen":
      return say(
        `${zh}的副本又可以用 ${after.parameters.maxAgeS} 秒，它用副本回答。`,
        `${en} may use its copy for another ${after.parameters.maxAgeS} s, and answers from it.`,
      );
    default: {
      const passed = to === "shield" ? say("传给边缘", "passes it on to the edge") : say("传给用户", "passes it on to the user");
      return say(`${zh}存下一份，同时${passed.zh}。`, `${en} stores a copy and ${passed.en}.`);
    }
  }
}

function seen({ user, site, version, resolveMs, connectMs, requestMs, totalMs }: Seen, after: State): Text {
  const { zh, en } = USER_NAMES[user];
  const sees = user === "crowd" ? "see" : "sees";
  const parts = say(
    `域名 ${ms(resolveMs)}，连接 ${ms(connectMs)}，请求 ${ms(requestMs)}`,
    `${ms(resolveMs)} for the name, ${ms(connectMs)} for the connection, ${ms(requestMs)} for the request`,
  );
  const head = say(
    `${zh}在 ${ms(totalMs)} 后看到图片：${parts.zh}。`,
    `${en} ${sees} the picture after ${ms(totalMs)}: ${parts.en}.`,
  );
  return join(head, detour({ user, site }, after), outdated(version, after));
}

/** A nearer site would have been there and well. */
function detour({ user, site }: Pick<Seen, "user" | "site">, { parameters, sites }: State): Text | null {
  if (site === "origin" || parameters.steering === "none") return null;
  const { city } = HOMES[user];
  const used = toSite(parameters, city, site);
  const better = EDGES.find((edge) => sites[edge].up && !sites[edge].busy && toSite(parameters, city, edge) < used);
  if (better === undefined) return null;
  const [far, near] = [SITE_NAMES[site], SITE_NAMES[better]];
  return say(
    `${far.zh}的往返是 ${ms(used)}，${near.zh}只要 ${ms(toSite(parameters, city, better))}。`,
    `The round trip to ${far.en} is ${ms(used)}; to ${near.en} it would be ${ms(toSite(parameters, city, better))}.`,
  );
}

function outdated(version: number, { origin }: State): Text | null {
  if (version === origin.version) return null;
  return capital(
    say(
      `这是第 ${version} 版，源站上已经是第 ${origin.version} 版。`,
      `This is version ${version}, and at the origin it is version ${origin.version} by now.`,
    ),
  );
}
