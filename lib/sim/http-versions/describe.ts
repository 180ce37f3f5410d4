import type { Text } from "@/lib/text";
import { SLOWER_MS } from "./constants";
import { letterOf, packetName } from "./names";
import { type News, newsOf } from "./news";
import type { Event, Input, Lane, State, Version } from "./state";
import { listOf, listResponses, VERSION_NAMES } from "./words";

/** What just happened, a sentence for each version in which it did; those that did the same share one. */
export function describe(before: State, event: Event | Input, after: State): Text {
  if (event.kind !== "on") return describeInput(before, event, after);
  const told: { versions: Version[]; clauses: Text }[] = [];
  for (const [at, lane] of after.lanes.entries()) {
    const was = before.lanes[at];
    const clauses = was === undefined ? [] : clausesOf(lane, newsOf(was, lane), after.nowMs);
    if (clauses.length === 0) continue;
    const joined = { zh: clauses.map(({ zh }) => zh).join("；"), en: clauses.map(({ en }) => en).join("; ") };
    const same = told.find((one) => one.clauses.en === joined.en);
    if (same === undefined) told.push({ versions: [lane.version], clauses: joined });
    else same.versions.push(lane.version);
  }
  const sentences = told.map(({ versions, clauses }): Text => {
    const namesIn = (language: "zh" | "en") => listOf(versions.map((one) => VERSION_NAMES[one][language]))[language];
    return { zh: `${namesIn("zh")}：${clauses.zh}。`, en: `${namesIn("en")}: ${clauses.en}.` };
  });
  return { zh: sentences.map(({ zh }) => zh).join(""), en: sentences.map(({ en }) => en).join(" ") };
}

function clausesOf(lane: Lane, news: News, nowMs: number): Text[] {
  const clauses: Text[] = [];
  if (news.filled.length > 0) clauses.push(filled(news));
  if (news.done.length > 0) clauses.push(done(news, nowMs));
  if (news.opened > 0) clauses.push(opened(lane.version, news.opened));
  if (news.asked.length > 0) {
    const which = listResponses(news.asked);
    clauses.push({
      zh: `发出对 ${which.zh} 的请求`,
      en: `${news.asked.length === 1 ? "the request" : "the requests"} for ${which.en} ${news.asked.length === 1 ? "goes" : "go"} out`,
    });
  }
  if (news.lost.length > 0) {
    const which = listOf(news.lost.map(packetName));
    clauses.push({
      zh: `包 ${which.zh} 丢了`,
      en: news.lost.length === 1 ? `packet ${which.en} is lost` : `packets ${which.en} are lost`,
    });
  }
  if (news.behind.length > 0 && news.behindWhich !== null) {
    const which = listResponses(news.behind);
    const first = letterOf(news.behindWhich);
    clauses.push({
      zh: `服务器做好了 ${which.zh}，可响应要按请求的次序走，得等 ${first}`,
      en: `${which.en} ${news.behind.length === 1 ? "is" : "are"} ready at the server and must wait for ${first}: responses keep the order of the requests`,
    });
  }
  if (news.blocked.length > 0 && news.blockedBy !== null) {
    const which = listResponses(news.blocked);
    const missing = packetName(news.blockedBy);
    clauses.push({
      zh: `TCP 扣住 ${which.zh} 的包：前面缺 ${missing}`,
      en: `TCP holds what came of ${which.en}: ${missing} is missing before it`,
    });
  }
  return clauses;
}

function opened(version: Version, count: number): Text {
  if (version === "http3") {
    return { zh: "打开一条 QUIC 连接，一个往返，TLS 在内", en: "a QUIC connection is set up in one round trip, TLS included" };
  }
  return count === 1
    ? { zh: "打开一条连接，先 TCP 后 TLS，两个往返", en: "a connection is set up, TCP and then TLS, in two round trips" }
    : {
        zh: `再打开 ${count} 条连接，各要两个往返`,
        en: `${count} more connections are set up, each in two round trips`,
      };
}

function filled({ filled: codes, released }: News): Text {
  const which = listOf(codes.map(packetName));
  const again = { zh: `${which.zh} 重传到了`, en: `${which.en} ${codes.length === 1 ? "has" : "have"} come again` };
  if (released.length === 0) return again;
  const held = listResponses(released);
  return {
    zh: `${again.zh}，TCP 交出扣着的 ${held.zh}`,
    en: `${again.en}, and TCP hands out what it held of ${held.en}`,
  };
}

function done({ done: responses, isComplete, stillMissing }: News, nowMs: number): Text {
  const which = listResponses(responses);
  const are = responses.length === 1 ? "is" : "are";
  if (isComplete) {
    return {
      zh: `${which.zh} 收齐，全部完成，用了 ${nowMs} ms`,
      en: `${which.en} ${are} complete, and with ${responses.length === 1 ? "it" : "them"} everything, after ${nowMs} ms`,
    };
  }
  if (stillMissing !== null) {
    const missing = packetName(stillMissing);
    return { zh: `还缺 ${missing}，${which.zh} 照样收齐`, en: `${which.en} ${are} complete, although ${missing} is missing` };
  }
  return { zh: `${which.zh} 收齐`, en: `${which.en} ${are} complete` };
}

function describeInput(before: State, input: Input, after: State): Text {
  if (after === before) return { zh: "这一步已不适用，什么也没变。", en: "This no longer applies; nothing changes." };
  switch (input.kind) {
    case "lose":
      return {
        zh: `${input.packet} 第一次发送时会丢失，每个版本都一样。`,
        en: `Packet ${input.packet} is going to be lost when it is first sent, in every version.`,
      };
    case "outage":
      return {
        zh: "链路断了一瞬：在途的包全丢了，两端都还不知道。",
        en: "The link fails for a moment: all that is in flight is lost, and neither end knows it yet.",
      };
    case "slow": {
      const letter = letterOf(input.response);
      return {
        zh: `${letter} 会让服务器多算 ${SLOWER_MS} ms。`,
        en: `The server is going to take ${SLOWER_MS} ms longer for ${letter}.`,
      };
    }
  }
}
