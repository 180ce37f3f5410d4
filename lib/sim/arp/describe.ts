import type { Text } from "@/lib/text";
import { say } from "../say";
import { describeArrival } from "./describe-arrival";
import { IPS, nextHopOf, targetOf, wantedBy } from "./network";
import type { Deed, Event, Input, State } from "./state";
import { MAX_TRIES } from "./step";

export function describe(before: State, event: Event | Input, after: State): Text {
  if (before === after) return say("什么也没有变。", "Nothing changes.");
  switch (event.kind) {
    case "arrive":
      return describeArrival(before, event.frame, after);
    case "agenda":
      return describeDeed(before, event.deed, after);
    case "send":
      return describeDeed(before, "send", after);
    case "announce":
      return describeDeed(before, "announce", after);
    case "forge":
      return describeForgery(event.op);
    case "retry":
      return describeRetry(before, after);
    case "lose":
      return say("这一帧丢了。", "The frame is lost.");
  }
}

function describeDeed(before: State, deed: Deed, after: State): Text {
  const wanted = wantedBy(after.parameters);
  switch (deed) {
    case "send":
      return describeSending(before, after);
    case "replace":
      return say(
        "网关换了网卡：IP 地址没变，MAC 地址变了。笔记本还不知道。",
        "The gateway gets another card: the same IP address, another MAC address. The laptop does not know yet.",
      );
    case "announce":
      return say(
        `网关宣告自己：一个请求，发送方和目标都是 ${IPS.gateway}，广播。没有人要回答，可人人都听得见。`,
        `The gateway announces itself: a request with ${IPS.gateway} as sender and as target, broadcast. Nobody has to answer, and everybody hears it.`,
      );
    case "forge":
      return describeForgery(after.parameters.mallory === "request" ? "request" : "reply");
    case "probe":
      return say(
        `平板探测：${wanted} 有人用吗？发送方的 IP 写 0.0.0.0，免得弄乱别人的缓存。`,
        `The tablet probes: does anybody have ${wanted}? It gives 0.0.0.0 as its own address, so as to disturb no cache.`,
      );
    case "claim":
      return say(
        `没有人回答。平板开始用 ${wanted}，并宣告：发送方和目标都是它。`,
        `Nobody has answered. The tablet begins to use ${wanted}, and announces it: sender and target are the same.`,
      );
    case "confirm":
      return say("两秒后平板再宣告一次。", "Two seconds later the tablet announces it once more.");
  }
}

function describeSending(before: State, after: State): Text {
  const ip = targetOf(after.parameters);
  const hop = nextHopOf(ip);
  const number = after.counts.sent;
  const where =
    hop === ip
      ? say(`包 ${number} 发给 ${ip}，就在这条链路上`, `Packet ${number} is for ${ip}, on this very link`)
      : say(
          `包 ${number} 发给 ${ip}，不在这条链路上，要交给网关 ${hop}`,
          `Packet ${number} is for ${ip}, not on this link: it goes to the gateway ${hop}`,
        );
  if (before.asking !== null)
    return say(`${where.zh}；还在等回答，先排队。`, `${where.en}. The question is still open, and the packet waits.`);
  return after.asking === null
    ? say(
        `${where.zh}；缓存里有它的 MAC 地址，帧马上就走。`,
        `${where.en}. The cache has the MAC address, and the frame leaves at once.`,
      )
    : say(
        `${where.zh}；缓存里没有。包等着，笔记本广播一个请求：谁是 ${hop}？`,
        `${where.en}. The cache does not have it: the packet waits, and the laptop broadcasts a request: who is ${hop}?`,
      );
}

function describeForgery(op: "request" | "reply"): Text {
  return op === "reply"
    ? say(
        `没有人问，马洛里却回答：${IPS.gateway} 是我的 MAC 地址。`,
        `Nobody has asked, and Mallory replies all the same: ${IPS.gateway} has my MAC address.`,
      )
    : say(
        `马洛里不必回答：他发一个请求，发送方写 ${IPS.gateway} 和他自己的 MAC 地址。`,
        `Mallory need not even reply: he sends a request that gives ${IPS.gateway} with his own MAC address as its sender.`,
      );
}

function describeRetry(before: State, after: State): Text {
  const ip = before.asking?.ip ?? "";
  if (after.asking === null) {
    const count = after.counts.failed - before.counts.failed;
    return say(
      `问了 ${MAX_TRIES} 次，没有人回答。笔记本丢掉等着的 ${count} 个包，程序得到一个错误。`,
      `Asked ${MAX_TRIES} times, and no answer. The laptop drops what was waiting (${count}), and the program gets an error.`,
    );
  }
  return say(
    `一秒过去，没有回答。笔记本第 ${after.asking.tries} 次问：谁是 ${ip}？`,
    `A second without an answer. The laptop asks for time number ${after.asking.tries}: who is ${ip}?`,
  );
}
