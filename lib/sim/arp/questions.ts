import type { PredictionQuestion } from "../engine";
import { say } from "../say";
import { describe } from "./describe";
import { IPS, MACS, nextHopOf, SPARE_MAC, targetOf } from "./network";
import { receiversOf } from "./receive";
import { hostOf, knownMac } from "./send";
import type { ArpContent, Event, Frame, Input, State } from "./state";
import { step } from "./step";
import { later } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

function arriving(before: State, event: Event | Input): Frame | undefined {
  return event.kind === "arrive" ? before.flights.find(({ id }) => id === event.frame) : undefined;
}

/** The message of ARP that comes to the laptop. */
function heard(before: State, event: Event | Input): ArpContent {
  const frame = arriving(before, event);
  if (frame?.content.is !== "arp" || !receiversOf(before, frame).some(({ id }) => id === "laptop"))
    throw new Error("gateway-entry: no ARP reaches the laptop in this frame.");
  return frame.content;
}

/** What the victim's cache says of the gateway after this frame. */
const gatewayEntry: Question = {
  prompt(before, event) {
    const { op, spa, sha } = heard(before, event);
    const [pair, tail] = [spa, sha.slice(-3)];
    const from = before.parameters.inspected
      ? say("交换机会拿每个 ARP 报文和 DHCP 的租约对照。", "The switch compares every ARP message with the leases of DHCP. ")
      : say("", "");
    const unasked = op === "reply" && before.asking === null;
    const what =
      op === "request"
        ? say("一个 ARP 请求发到笔记本", "An ARP request comes to the laptop")
        : unasked
          ? say("一个它没有问过的 ARP 回答发到笔记本", "An ARP reply that it never asked for comes to the laptop")
          : say("笔记本等的 ARP 回答到了", "The ARP reply that it waits for comes to the laptop");
    return say(
      `${from.zh}${what.zh}，发送方写的是 ${pair} 在 …${tail}。这之后，笔记本的缓存里网关 192.0.2.254 是谁？`,
      `${from.en}${what.en}, with ${pair} at …${tail} as its sender. Whom does the laptop’s cache give for the gateway 192.0.2.254 after that?`,
    );
  },
  ask(before, event, after) {
    heard(before, event);
    const macs = [MACS.gateway, MACS.mallory, SPARE_MAC, undefined];
    return {
      choices: [
        say("网关原来的网卡，…:fe", "The gateway’s first card, …:fe"),
        say("马洛里的网卡，…:66", "Mallory’s card, …:66"),
        say("网关的新网卡，…:fd", "The gateway’s new card, …:fd"),
        say("谁也不是，没有条目", "Nobody: there is no entry"),
      ],
      right: macs.indexOf(knownMac(hostOf(after, "laptop"), IPS.gateway, after.nowMs)),
      why: describe(before, event, after),
    };
  },
};

/** The laptop's packet that leaves or arrives in this frame, and the state in which it is on its way. */
function packetOf(before: State, event: Event | Input, after: State): { on: State; frame: Frame; number: number } {
  const frame = arriving(before, event) ?? after.flights.find(({ id, from }) => id > before.serial && from === "laptop");
  if (frame?.content.is !== "data" || frame.from !== "laptop")
    throw new Error("taker: no packet of the laptop’s leaves or arrives in this frame.");
  return { on: event.kind === "arrive" ? before : after, frame, number: frame.content.number };
}

/** As the laptop's packet leaves, or is about to arrive: whose card takes it. */
const taker: Question = {
  prompt(before, event, after) {
    const { number } = packetOf(before, event, after);
    const [to, when] = [targetOf(before.parameters), later(before, after)];
    return say(
      `${when.zh}笔记本把给 ${to} 的包 ${number} 发往缓存里 ${nextHopOf(to)} 对应的网卡。这个包先到谁手里？`,
      `${when.en}the laptop sends packet ${number}, for ${to}, to the card that its cache gives for ${nextHopOf(to)}. Who gets it first?`,
    );
  },
  ask(before, event, after) {
    const { on, frame } = packetOf(before, event, after);
    const arrive = { kind: "arrive", frame: frame.id } as const;
    const ids = ["gateway", "mallory", "printer", undefined];
    const right = ids.indexOf(receiversOf(on, frame)[0]?.id);
    const tail = frame.destination.slice(-3);
    const not = (host: string, whose: string) =>
      say(
        `帧写给 …${tail}，${host}的网卡不是这个地址，不收。`,
        `The frame is for …${tail}; ${whose} card has another address and does not take it.`,
      );
    const mallory =
      before.parameters.mallory === "absent"
        ? say("这条链路上没有马洛里。", "There is no Mallory on this link.")
        : not("马洛里", "Mallory’s");
    return {
      choices: [
        say("网关", "The gateway"),
        say("马洛里", "Mallory"),
        say("打印机", "The printer"),
        say("谁也没有收到", "Nobody at all"),
      ],
      right,
      why: describe(on, arrive, step(on, arrive)),
      whys: [not("网关", "the gateway’s"), mallory, not("打印机", "the printer’s"), undefined],
    };
  },
};

/** As the laptop has a packet to send: what leaves first. */
const firstFrame: Question = {
  prompt(before, event, after) {
    if (event.kind !== "send" && !(event.kind === "agenda" && event.deed === "send"))
      throw new Error("first-frame: the laptop has no new packet in this frame.");
    const [to, when] = [targetOf(before.parameters), later(before, after)];
    return say(
      `${when.zh}笔记本（192.0.2.1/24，网关 192.0.2.254）有了给 ${to} 的包 ${after.counts.sent}。它头一个发出的帧是什么？`,
      `${when.en}the laptop (192.0.2.1/24, gateway 192.0.2.254) has packet ${after.counts.sent} for ${to}. Which frame does it send first?`,
    );
  },
  ask(before, event, after) {
    const sent = after.flights.find(({ id, from }) => id > before.serial && from === "laptop");
    if (sent === undefined) throw new Error("first-frame: the laptop sends nothing in this frame.");
    const asksGateway = sent.content.is === "arp" && sent.content.tpa === IPS.gateway;
    return {
      choices: [
        say("广播请求：谁是网关 192.0.2.254？", "A broadcast request for the gateway 192.0.2.254"),
        say("广播请求：谁是包的目的地址？", "A broadcast request for the packet’s destination"),
        say("包本身，缓存里有下一跳", "The packet itself: the next hop is in the cache"),
      ],
      right: sent.content.is === "data" ? 2 : asksGateway ? 0 : 1,
      why: describe(before, event, after),
    };
  },
};

export const questions: Record<string, Question> = { "gateway-entry": gatewayEntry, taker, "first-frame": firstFrame };
