import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { datagramIn, describe } from "./describe";
import { HOST_IPS, nicOn, PUBLIC_IP, SERVER_IP } from "./network";
import type { Event, Input, State } from "./state";
import { say } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

function same(text: string): Text {
  return { zh: text, en: text };
}

/** The laptop sends its first packet: for which card is the frame? */
const frameGoal: Question = {
  prompt: say(
    "笔记本要给很远的一台主机发包。它发出的帧，目的 MAC 地址是谁的？",
    "The laptop has a packet for a host far away. Whose is the destination MAC address of its frame?",
  ),
  ask(before, event, after) {
    const { wire } = after;
    if (wire === null || wire.to !== "home") throw new Error("frame-goal: no frame goes to the home router here.");
    return {
      choices: [
        say(`服务器的 ${nicOn("server", "farm").mac}`, `The server’s, ${nicOn("server", "farm").mac}`),
        say(`家用路由器的 ${nicOn("home", "lan").mac}`, `The home router’s, ${nicOn("home", "lan").mac}`),
        say("交换机的，帧先到它那里", "The switch’s, which gets the frame first"),
        say("ff:ff:ff:ff:ff:ff，人人都收", "ff:ff:ff:ff:ff:ff, for everybody"),
      ],
      right: 1,
      why: describe(before, event, after),
    };
  },
};

const ASKED = ["192.168.1.1", "203.0.113.1", "192.0.2.53"];

/** A packet is to be sent, and the ARP cache is empty: whom does the request ask for? */
const asked: Question = {
  prompt: say(
    "笔记本要打开 shop.example，什么都还不知道：ARP 缓存是空的，域名也没解析过。它头一个发出去的是什么？",
    "The laptop is to open shop.example and knows nothing: no MAC address, and not the name. What is the first thing to leave it?",
  ),
  ask(before, event, after) {
    const content = after.wire?.content;
    if (content?.is !== "arp" || content.operation !== "request" || after.deed.by !== "laptop") {
      throw new Error("asked: the laptop sends no ARP request in this frame.");
    }
    return {
      choices: [
        say("ARP 请求：谁是网关 192.168.1.1？", "An ARP request: who has 192.168.1.1, the gateway?"),
        say("ARP 请求：谁是运营商的 203.0.113.1？", "An ARP request: who has 203.0.113.1, the provider’s?"),
        say("ARP 请求：谁是解析器 192.0.2.53？", "An ARP request: who has 192.0.2.53, the resolver?"),
        say("DNS 查询：shop.example 的地址是什么？", "A DNS query: what is the address of shop.example?"),
      ],
      right: ASKED.indexOf(content.targetIp),
      why: describe(before, event, after),
    };
  },
};

/** A router has a packet to forward: which of its fields leave as they came? */
const untouched: Question = {
  prompt: say(
    "路由器转发这个包之后，哪一样和来的时候完全一样？",
    "When the router has forwarded this packet, what is still just as it came?",
  ),
  ask(before, event, after) {
    const [came, left] = [datagramIn(after.previous), datagramIn(after.wire)];
    if (came === null || left === null || after.deed.is !== "forward" || came.source !== left.source) {
      throw new Error("untouched: no router forwards without NAT in this frame.");
    }
    return {
      choices: [
        say("两个 MAC 地址", "The two MAC addresses"),
        say("两个 IP 地址和两个端口", "The two IP addresses and both ports"),
        say("TTL 和首部校验和", "The TTL and the header checksum"),
        say("整个包，一个字节也没变", "The whole packet, every byte"),
      ],
      right: 1,
      why: describe(before, event, after),
    };
  },
};

/** The home router gets a packet from inside: what will the outside see as its source? */
const source: Question = {
  prompt: say(
    "这个包离开家用路由器的时候，源地址和源端口是什么？",
    "When this packet leaves the home router, what are its source address and port?",
  ),
  ask(before, event, after) {
    const [came, left] = [datagramIn(after.previous), datagramIn(after.wire)];
    if (came === null || left === null || came.body.is === "icmp" || left.body.is === "icmp" || after.wire?.from !== "home") {
      throw new Error("source: the home router forwards nothing outwards in this frame.");
    }
    const port = came.body.sourcePort;
    const first = after.nat.find((one) => one.protocol === "tcp")?.outsidePort ?? left.body.sourcePort;
    const choices = [`${came.source}:${port}`, `${PUBLIC_IP}:${port}`, `${PUBLIC_IP}:${first}`, `${PUBLIC_IP}:${first + 1}`];
    const right = choices.indexOf(`${left.source}:${left.body.sourcePort}`);
    return { choices: choices.map(same), right, why: describe(before, event, after) };
  },
};

/** A packet has come to a router or to the server: what becomes of it? */
const fate: Question = {
  prompt: say("这个包接下来会怎样？", "What becomes of this packet now?"),
  ask(before, event, after) {
    const { deed } = after;
    const right = deed.is === "forward" ? 0 : deed.is === "report" ? 1 : deed.is === "drop" ? 2 : -1;
    if (right < 0) throw new Error("fate: no packet is at a router in this frame.");
    return {
      choices: [
        say("换一个帧，继续往前走", "It goes on, in another frame"),
        say("被丢掉，发件人会收到 ICMP", "It is dropped, and its sender told by ICMP"),
        say("被丢掉，谁也不通知", "It is dropped, and nobody is told"),
        say("留在路由器里，等路通了再走", "It is kept until there is a way again"),
      ],
      right,
      why: describe(before, event, after),
    };
  },
};

/** A reply has reached the home router from outside: whose is it? */
const receiver: Question = {
  prompt: say("家用路由器会把这个回答送给谁？", "To whom will the home router pass this answer?"),
  ask(before, event, after) {
    const { wire } = after;
    if (wire?.from !== "home" || wire.link !== "lan" || (wire.to !== "laptop" && wire.to !== "tablet")) {
      throw new Error("receiver: nothing is passed inwards in this frame.");
    }
    return {
      choices: [
        say(`笔记本 ${HOST_IPS.laptop}，端口 50000`, `The laptop, ${HOST_IPS.laptop}, port 50000`),
        say(`平板 ${HOST_IPS.tablet}，端口 50000`, `The tablet, ${HOST_IPS.tablet}, port 50000`),
        say("两台都送，让它们自己认", "To both of them, to sort out themselves"),
        say(`都不送：${SERVER_IP} 没写明`, `To neither: ${SERVER_IP} has not said which`),
      ],
      right: wire.to === "laptop" ? 0 : 1,
      why: describe(before, event, after),
    };
  },
};

export const questions: Record<string, Question> = { asked, "frame-goal": frameGoal, untouched, source, fate, receiver };
