import type { PredictionQuestion } from "../engine";
import { describe } from "./describe";
import { IPS, MACS, SPARE_MAC } from "./network";
import { receiversOf } from "./receive";
import { hostOf, knownMac } from "./send";
import type { Event, Input, State } from "./state";
import { say } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

/** What the victim's cache says of the gateway after this frame. */
const gatewayEntry: Question = {
  prompt: say(
    "这一步之后，笔记本缓存里的网关 192.0.2.254 是谁？",
    "After this step, whom does the laptop’s cache give for the gateway 192.0.2.254?",
  ),
  ask(before, event, after) {
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

/** As a frame with a packet arrives: whose card takes it. */
const taker: Question = {
  prompt: say("笔记本的这个包先到谁手里？", "Who is the first to get this packet of the laptop’s?"),
  ask(before, event, after) {
    const frame = event.kind === "arrive" ? before.flights.find(({ id }) => id === event.frame) : undefined;
    if (frame?.content.is !== "data") throw new Error("taker: no packet arrives in this frame.");
    const ids = ["gateway", "mallory", "printer", undefined];
    return {
      choices: [
        say("网关", "The gateway"),
        say("马洛里", "Mallory"),
        say("打印机", "The printer"),
        say("谁也没有收到", "Nobody at all"),
      ],
      right: ids.indexOf(receiversOf(before, frame)[0]?.id),
      why: describe(before, event, after),
    };
  },
};

/** As the laptop has a packet to send: what leaves first. */
const firstFrame: Question = {
  prompt: say("笔记本现在发出的帧是什么？", "Which frame does the laptop send now?"),
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
