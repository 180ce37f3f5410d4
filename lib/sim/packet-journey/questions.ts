import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { say } from "../say";
import { datagramIn, describe } from "./describe";
import { happening } from "./happening";
import { FIRST_OUTSIDE_PORT } from "./init";
import { HOST_IPS, nicOn, PUBLIC_IP } from "./network";
import type { Datagram, Event, Input, State } from "./state";
import { NODE_WORDS, nameOf, tidy } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

function same(text: string): Text {
  return { zh: text, en: text };
}

/** The laptop sends a packet: for which card is the frame? */
const frameGoal: Question = {
  prompt: say(
    "笔记本要给很远的一台主机发包。它发出的帧，目的 MAC 地址是谁的？",
    "The laptop has a packet for a host far away. Whose is the destination MAC address of its frame?",
  ),
  ask(before, event, after) {
    const { wire } = after;
    if (wire === null || wire.to !== "home" || wire.from !== "laptop" || wire.content.is !== "packet")
      throw new Error("frame-goal: the laptop sends the home router no packet here.");
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
    "The laptop is to open shop.example and knows nothing yet: its ARP cache is empty, and the name is not resolved. What is the first thing to leave it?",
  ),
  ask(before, event, after) {
    const content = after.wire?.content;
    if (content?.is !== "arp" || content.operation !== "request" || after.deed.by !== "laptop" || before.knowsName.laptop) {
      throw new Error("asked: the laptop, which does not know the name, sends no ARP request in this frame.");
    }
    const notHere = say(
      "ARP 只问同一条链路上的主机，这台在路由器那边。",
      "ARP asks for hosts of the same link, and that one is beyond the router.",
    );
    return {
      choices: [
        say("ARP 请求：谁是网关 192.168.1.1？", "An ARP request: who has 192.168.1.1, the gateway?"),
        say("ARP 请求：谁是运营商的 203.0.113.1？", "An ARP request: who has 203.0.113.1, the provider’s?"),
        say("ARP 请求：谁是解析器 192.0.2.53？", "An ARP request: who has 192.0.2.53, the resolver?"),
        say("DNS 查询：shop.example 的地址是什么？", "A DNS query: what is the address of shop.example?"),
      ],
      right: ASKED.indexOf(content.targetIp),
      why: describe(before, event, after),
      whys: [undefined, notHere, notHere, undefined],
    };
  },
};

/** A router has a packet to forward: which of its fields leave as they came? */
const untouched: Question = {
  prompt(_before, _event, after) {
    const { zh, en } = NODE_WORDS[after.deed.by];
    return say(
      `${zh}转发这个包，不做 NAT。离开的时候，哪一样和来的时候完全一样？`,
      `This packet is forwarded by ${en}, without NAT. What leaves just as it came?`,
    );
  },
  ask(before, event, after) {
    const [came, left] = [datagramIn(after.previous), datagramIn(after.wire)];
    const isForwarded = came !== null && left !== null && after.deed.is === "forward";
    if (!isForwarded || came.source !== left.source || came.destination !== left.destination) {
      throw new Error("untouched: no router forwards without NAT in this frame.");
    }
    const less = say("TTL 减一，首部校验和就跟着变。", "The TTL is less by one, and the header checksum changes with it.");
    return {
      choices: [
        say("两个 MAC 地址", "The two MAC addresses"),
        say("两个 IP 地址和两个端口", "The two IP addresses and both ports"),
        say("TTL 和首部校验和", "The TTL and the header checksum"),
        say("整个包，一个字节也没变", "The whole packet, every byte"),
      ],
      right: 1,
      why: describe(before, event, after),
      whys: [
        say(
          "每段链路都是新的帧，MAC 地址是这段链路两头的。",
          "Each link has a frame of its own, with the MAC addresses of its two ends.",
        ),
        undefined,
        less,
        less,
      ],
    };
  },
};

/** What the home router got from inside, and what leaves it to the outside. */
function outbound(after: State): { came: Datagram; port: number; left: string } {
  const [came, left] = [datagramIn(after.previous), datagramIn(after.wire)];
  const isOut = after.wire?.from === "home" && after.wire.link === "wan";
  if (came === null || left === null || came.body.is === "icmp" || left.body.is === "icmp" || !isOut) {
    throw new Error("source: the home router forwards nothing outwards in this frame.");
  }
  return { came, port: came.body.sourcePort, left: `${left.source}:${left.body.sourcePort}` };
}

/** The home router gets a packet from inside: what will the outside see as its source? */
const source: Question = {
  prompt(before, _event, after) {
    const { came, port } = outbound(after);
    const nat = before.parameters.nat
      ? say(
          `做 NAT，外面的端口从 ${FIRST_OUTSIDE_PORT} 起依次发`,
          `does NAT and hands out outside ports from ${FIRST_OUTSIDE_PORT} upwards`,
        )
      : say("不做 NAT", "does no NAT");
    return tidy(
      say(
        `家用路由器${nat.zh}。${nameOf(came).zh}从 ${came.source} 端口 ${port} 来；离开路由器的时候，源地址和源端口是什么？`,
        `The home router ${nat.en}. It gets ${nameOf(came).en} from ${came.source}, port ${port}. With which source address and port does that leave?`,
      ),
    );
  },
  ask(before, event, after) {
    const { came, port, left } = outbound(after);
    const taken = after.nat.find((one) => one.protocol === (came.body.is === "dns" ? "udp" : "tcp"));
    const first = taken?.outsidePort ?? FIRST_OUTSIDE_PORT;
    const choices = [`${came.source}:${port}`, `${PUBLIC_IP}:${port}`, `${PUBLIC_IP}:${first}`, `${PUBLIC_IP}:${first + 1}`];
    const isNat = before.parameters.nat;
    return {
      choices: choices.map(same),
      right: choices.indexOf(left),
      why: describe(before, event, after),
      whys: [
        isNat
          ? say(
              "这是私有地址，出了家门没有路能回来；NAT 把它换掉。",
              "That address is private, and from outside no way leads back to it: NAT replaces it.",
            )
          : undefined,
        isNat
          ? say(
              `这台路由器不保留主机的端口，而是从 ${FIRST_OUTSIDE_PORT} 起自己发。`,
              `This router does not keep the host’s port: it hands out its own, from ${FIRST_OUTSIDE_PORT} upwards.`,
            )
          : undefined,
        isNat && taken !== undefined && taken.insideIp !== came.source
          ? say(`${first} 已经属于 ${taken.insideIp}。`, `${first} belongs to ${taken.insideIp} already.`)
          : undefined,
        undefined,
      ],
    };
  },
};

/** A packet has come to a router or to the server: what becomes of it? */
const fate: Question = {
  prompt(before, _event, after) {
    const { zh, en } = happening(before, after);
    return tidy(say(`${zh}这个包接下来会怎样？`, `${en} What becomes of the packet now?`));
  },
  ask(before, event, after) {
    const { deed } = after;
    const right = deed.is === "forward" ? 0 : deed.is === "report" ? 1 : deed.is === "drop" ? 2 : -1;
    if (right < 0) throw new Error("fate: no packet is at a router in this frame.");
    happening(before, after);
    return {
      choices: [
        say("换一个帧，继续往前走", "It goes on, in another frame"),
        say("被丢掉，发件人会收到 ICMP", "It is dropped, and its sender told by ICMP"),
        say("被丢掉，谁也不通知", "It is dropped, and nobody is told"),
        say("留在路由器里，等路通了再走", "It is kept until there is a way again"),
      ],
      right,
      why: describe(before, event, after),
      whys: [
        undefined,
        undefined,
        undefined,
        say(
          "路由器不替谁保管包：送不走的，当场丢掉。",
          "A router keeps no packets for later: what it cannot send on, it drops at once.",
        ),
      ],
    };
  },
};

/** What has come from outside, and the port that tells whose it is. */
function inbound(after: State): { came: Datagram; port: number; quotes: boolean; to: "laptop" | "tablet" } {
  const { wire, deed } = after;
  const came = datagramIn(after.previous);
  if (came === null || deed.is !== "forward" || wire?.link !== "lan" || (wire.to !== "laptop" && wire.to !== "tablet")) {
    throw new Error("receiver: nothing is passed inwards in this frame.");
  }
  const { body } = came;
  const port = body.is === "icmp" ? body.quoted.body.sourcePort : body.destinationPort;
  return { came, port, quotes: body.is === "icmp", to: wire.to };
}

/** A reply has reached the home router from outside: whose is it? */
const receiver: Question = {
  prompt(_before, _event, after) {
    const { came, port, quotes } = inbound(after);
    const name = nameOf(came);
    const about = quotes
      ? say(`，里面引的包源端口是 ${port}`, `, which quotes a packet from port ${port},`)
      : say(` 端口 ${port}`, `, port ${port},`);
    return tidy(
      say(
        `${name.zh}从互联网到了家用路由器，写给 ${came.destination}${about.zh}。路由器把它送给谁？`,
        `From the Internet ${name.en} for ${came.destination}${about.en} reaches the home router. To whom does that pass it?`,
      ),
    );
  },
  ask(before, event, after) {
    const { port, to } = inbound(after);
    const other = after.nat.find(({ insideIp, outsidePort }) => insideIp !== HOST_IPS[to] && outsidePort !== port);
    const notOther =
      other &&
      say(
        `${other.insideIp} 的那一行是端口 ${other.outsidePort}。`,
        `The line of ${other.insideIp} has port ${other.outsidePort}.`,
      );
    const oneLine = say(
      `NAT 表里端口 ${port} 只有一行，写明了是谁的。`,
      `For port ${port} the NAT table has one line, which says whose it is.`,
    );
    return {
      choices: [
        say(`笔记本 ${HOST_IPS.laptop}，端口 50000`, `The laptop, ${HOST_IPS.laptop}, port 50000`),
        say(`平板 ${HOST_IPS.tablet}，端口 50000`, `The tablet, ${HOST_IPS.tablet}, port 50000`),
        say("两台都送，让它们自己认", "To both of them, to sort out themselves"),
        say("都不送：包里没有写是哪一台", "To neither: the packet does not say which"),
      ],
      right: to === "laptop" ? 0 : 1,
      why: describe(before, event, after),
      whys: [notOther, notOther, oneLine, oneLine],
    };
  },
};

export const questions: Record<string, Question> = { asked, "frame-goal": frameGoal, untouched, source, fate, receiver };
