import type { Text } from "@/lib/text";
import { letterOf } from "./names";
import type { Parameters } from "./parameters";
import type { State, Version } from "./state";
import { listOf } from "./words";

/*
 * What a prediction has to say because the picture before the event does not show it. It is asked weeks later, too, with
 * that picture alone: no title, no parameters.
 */

/** What is fetched, and of which size. */
export function resourcesOf({ resources, firstPackets, packets, page }: Parameters): Text {
  if (page) {
    const others = resources - 1;
    return {
      zh: `一个网页，${firstPackets} 个包，里面写着另外 ${others} 个资源，各 ${packets} 个包`,
      en: `A page of ${firstPackets} packets names ${others} other resources of ${packets} packets each`,
    };
  }
  if (resources === 1) return { zh: `一个资源，${firstPackets} 个包`, en: `There is one resource, of ${firstPackets} packets` };
  return firstPackets === packets
    ? { zh: `${resources} 个资源，各 ${packets} 个包`, en: `There are ${resources} resources of ${packets} packets each` }
    : {
        zh: `${resources} 个资源，A 有 ${firstPackets} 个包，其余各 ${packets} 个`,
        en: `There are ${resources} resources: A has ${firstPackets} packets, the others ${packets} each`,
      };
}

/** How large responses are. */
export function sizesOf({ firstPackets, packets }: Parameters): Text {
  if (firstPackets !== packets) {
    return {
      zh: `A 有 ${firstPackets} 个包，其余各 ${packets} 个`,
      en: `A has ${firstPackets} packets and the others ${packets} each`,
    };
  }
  return packets === 1
    ? { zh: "每个响应只有一个包", en: "Each response is a single packet" }
    : { zh: `每个响应 ${packets} 个包`, en: `Each response has ${packets} packets` };
}

export function openingOf({ warm }: Parameters): Text {
  return warm
    ? { zh: "连接已经打开", en: "All connections are open already" }
    : { zh: "连接都要现开", en: "All connections are still to be opened" };
}

/** What is lost, the same in every version. */
export function lossesOf({ lost, lossPercent }: Parameters): Text {
  const named = lost === "" ? [] : lost.split(" ");
  if (lossPercent > 0) {
    return {
      zh: `丢 ${lossPercent}% 的包，各种方式丢的相同，丢一次窗口减半`,
      en: `Of the packets ${lossPercent}% are lost, the same ones each time, and a loss halves the window`,
    };
  }
  if (named.length === 0) return { zh: "什么也不丢", en: "Nothing is lost" };
  const { zh, en } = listOf(named);
  return {
    zh: `各种方式都丢 ${zh}，丢一次窗口减半`,
    en: `${en} ${named.length === 1 ? "is" : "are"} lost each time, and a loss halves the window`,
  };
}

const MOST_SHOWN = 8;

/** The packets in the order in which one connection sends them where responses take turns. */
export function orderSent({ lanes }: State): string {
  const sizes = lanes[0]?.responses.map(({ size }) => size) ?? [];
  const names: string[] = [];
  for (let part = 0; part < Math.max(...sizes); part += 1)
    for (const [at, size] of sizes.entries()) if (part < size) names.push(`${letterOf(at)}${part + 1}`);
  const shown = names.slice(0, MOST_SHOWN).join(" ");
  return names.length > MOST_SHOWN ? `${shown} …` : shown;
}

/** Why one version has everything first, before how long each took. */
export function whyFirst(first: Version | undefined, { parameters, lanes }: State, times: Text): Text {
  const has = (version: Version) => lanes.some((lane) => lane.version === version);
  const isLossy = parameters.lossPercent > 0 || parameters.lost !== "";
  const shares = first === "http2" || first === "http3";
  const cause =
    first === "six" && isLossy
      ? {
          zh: "六条连接，开头一共能发 60 个包，丢一个也只有六个窗口中的一个减半；只有一条连接的，整个窗口减半。",
          en: "Six connections begin with 60 packets between them, and a loss halves one of six windows; with a single connection it halves all there is. ",
        }
      : shares && has("six") && !isLossy && parameters.page && !parameters.warm && parameters.resources > 7
        ? {
            zh: "一条打开了的连接上，请求一次全部发出；六条连接还要握手五次，多出来的请求再排一轮队。",
            en: "On the one connection that is open all requests leave at once; six connections need five more handshakes, and requests beyond six queue for another round. ",
          }
        : { zh: "", en: "" };
  return { zh: `${cause.zh}${times.zh}。`, en: `${cause.en}${times.en}.` };
}
