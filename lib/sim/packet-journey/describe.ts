import type { Text } from "@/lib/text";
import { say } from "../say";
import { describeAsk, describeForward, describeOriginate, describeReply } from "./describe-send";
import { SERVER_IP } from "./network";
import type { Datagram, Event, Input, State, Wire } from "./state";
import { capital, NODE_WORDS, nameOf, tidy } from "./words";

export function describe(before: State, event: Event | Input, after: State): Text {
  return tidy(event.kind === "next" ? sentenceOf(after) : inputOf(before, event, after));
}

function sentenceOf(state: State): Text {
  const { deed, wire, previous } = state;
  const sent = datagramIn(wire);
  switch (deed.is) {
    case "ask":
      return describeAsk(state, deed.by);
    case "reply":
      return wire === null ? say("", "") : describeReply(wire);
    case "originate":
      return sent === null ? say("", "") : describeOriginate(state, deed.by, sent, isArp(deed.got));
    case "forward": {
      const received = datagramIn(previous);
      return sent === null || received === null ? say("", "") : describeForward(state, deed.by, received, sent);
    }
    case "report":
      return reported(state, sent);
    case "drop":
      return dropped(state);
    default:
      return taken(state);
  }
}

export function datagramIn(wire: Wire | null): Datagram | null {
  return wire?.content.is === "packet" ? wire.content.datagram : null;
}

function isArp(wire: Wire | null): boolean {
  return wire?.content.is === "arp";
}

function reported({ deed }: State, sent: Datagram | null): Text {
  const who = NODE_WORDS[deed.by];
  if (sent?.body.is !== "icmp") return say("", "");
  const { report, quoted } = sent.body;
  const packet = nameOf(quoted);
  switch (report) {
    case "ttl":
      return say(
        `TTL 减一就是 0：${who.zh}丢掉 ${packet.zh}，用 ICMP Time Exceeded 告诉 ${sent.destination}。`,
        `Less one, the TTL would be 0: ${who.en} discards ${packet.en} and tells ${sent.destination} by ICMP Time Exceeded.`,
      );
    case "net":
      return say(
        `${who.zh}的表里没有一行匹配 ${quoted.destination}：丢掉 ${packet.zh}，用 ICMP Destination Unreachable（网络）告诉 ${sent.destination}。`,
        `No line in the table of ${who.en} matches ${quoted.destination}: it discards ${packet.en} and tells ${sent.destination} by ICMP Destination Unreachable, code 0, network.`,
      );
    case "host":
      return say(
        `问了三遍没有人应：${who.zh}丢掉 ${packet.zh}，用 ICMP Destination Unreachable（主机）告诉 ${sent.destination}。`,
        `Three requests and no reply: ${who.en} discards ${packet.en} and tells ${sent.destination} by ICMP Destination Unreachable, code 1, host.`,
      );
  }
}

function dropped({ deed }: State): Text {
  const who = NODE_WORDS[deed.by];
  const got = datagramIn(deed.got);
  const packet = got === null ? say("包", "the packet") : nameOf(got);
  switch (deed.why) {
    case "no-mapping": {
      const port = got === null || got.body.is === "icmp" ? "" : ` ${got.body.destinationPort}`;
      return say(
        `端口${port} 在 NAT 表里没有记录：家用路由器丢掉 ${packet.zh}，一声不响。`,
        `For port${port} there is no line in the NAT table: the home router drops ${packet.en} without a word.`,
      );
    }
    case "nobody":
      return say("这个帧没有人收：服务器关着。", "Nobody takes this frame: the server is switched off.");
    case "expired":
      return say(
        `${who.zh}丢掉 ${packet.zh}，也没法报告：没有一行通往它的来源 ${got?.source ?? ""}。`,
        `${capital(who.en)} discards ${packet.en} and cannot report it either: no line leads to its source, ${got?.source ?? "unknown"}.`,
      );
    default:
      return say(
        `${who.zh}得不到下一跳的 MAC 地址，包发不出去。`,
        `${capital(who.en)} cannot learn the next hop’s MAC address, and the packet is discarded.`,
      );
  }
}

function taken({ deed, sockets }: State): Text {
  const who = NODE_WORDS[deed.by];
  if (deed.is === "give-up") {
    return say(`等了三秒没有消息，${who.zh}放弃了。`, `Three seconds without news, and ${who.en} gives up.`);
  }
  const got = datagramIn(deed.got);
  if (got === null) return say(`${who.zh}记下 MAC 地址。`, `${capital(who.en)} notes the MAC address.`);
  const packet = nameOf(got);
  const { body } = got;
  if (deed.by !== "laptop" && deed.by !== "tablet") {
    return say(`${packet.zh} 到了${who.zh}，事情办完了。`, `${capital(packet.en)} reaches ${who.en}, and that is the end of it.`);
  }
  if (body.is === "icmp") {
    const what = body.report === "ttl" ? say("TTL 不够", "its TTL was too small") : say("到不了", "its goal cannot be reached");
    return say(
      `${who.zh}看引文就知道是哪一个包：${nameOf(body.quoted).zh} ${what.zh}。`,
      `By the quotation ${who.en} knows which packet it was: ${nameOf(body.quoted).en}, and ${what.en}.`,
    );
  }
  if (sockets[deed.by].phase === "traced") {
    return say(
      `${SERVER_IP} 亲自答了，虽然是 RST：traceroute 到头了。`,
      `The answer comes from ${SERVER_IP} itself, if only a RST: traceroute is at its end.`,
    );
  }
  return say(`RST 到了：${who.zh}的连接被拒绝。`, `With the RST here, the connection of ${who.en} is refused.`);
}

function inputOf(before: State, input: Input, after: State): Text {
  if (before === after) return say("这一操作在此刻不起作用。", "That has no effect at this point.");
  switch (input.kind) {
    case "visit": {
      const who = NODE_WORDS[input.host];
      return say(`有人在${who.zh}上打开 shop.example。`, `Somebody opens shop.example on ${who.en}.`);
    }
    case "traceroute":
      return say("有人在笔记本上跑 traceroute。", "Somebody runs traceroute on the laptop.");
    case "knock":
      return say(
        "外面的服务器主动来连 203.0.113.5 的端口 8080。",
        "From outside the server tries to connect to 203.0.113.5, port 8080.",
      );
    case "restart-router":
      return say("家用路由器重启，NAT 表空了。", "The home router restarts, and its NAT table is empty.");
    case "forget-neighbours":
      return say("所有 ARP 缓存都清空了。", "All ARP caches are emptied.");
    case "power-off":
      return say("服务器关机了。", "The server is switched off.");
  }
}
