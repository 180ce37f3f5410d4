import { formatAddress, isInPrefix, lastOf, networkOf, sizeOf, usableHosts } from "@/lib/reference/cidr";
import { formatPrefix, parentOf } from "@/lib/reference/prefixes";
import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { say } from "../say";
import { describe } from "./describe";
import { stepMerge } from "./merge";
import { nextHop } from "./next-hop";
import type { BlockWork, Event, Input, MergeWork, State, TalkDeed, TalkWork } from "./state";
import { nextDeed, stepTalk } from "./talk";
import { nameOf, otherThan } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

const plain = (text: string): Text => say(text, text);

/**
 * The right one among the choices, each of which stands once; the others are what common mistakes give. `whyNot` has more
 * to say of some of these than `why`.
 */
function among(right: Text, wrong: Text[], why: Text, whyNot?: (choice: Text) => Text | undefined) {
  const seen = new Set([right.en]);
  const others = wrong.filter((choice) => !seen.has(choice.en) && seen.add(choice.en));
  // In the order of the words, so that the place says nothing.
  const choices = [right, ...others.slice(0, 3)].sort((one, other) => one.en.localeCompare(other.en, "en", { numeric: true }));
  return { choices, right: choices.indexOf(right), why, whys: whyNot === undefined ? [] : choices.map(whyNot) };
}

function blockOf({ work }: State): BlockWork {
  if (work.task !== "block") throw new Error("No block is worked out in this run.");
  return work;
}

const network: Question = {
  prompt: (before) => {
    const { address, length } = blockOf(before);
    const own = `${formatAddress(address)}/${length}`;
    return say(`${own} 的网络地址是什么？`, `What is the network address of ${own}?`);
  },
  ask(before, event, after) {
    const { address, length } = blockOf(before);
    const wrong = [Math.floor(length / 8) * 8, length - 1, length + 1].map((one) =>
      networkOf(address, Math.min(Math.max(one, 0), 32)),
    );
    return among(
      plain(formatAddress(networkOf(address, length))),
      [...wrong, address].map((one) => plain(formatAddress(one))),
      describe(before, event, after),
    );
  },
};

const last: Question = {
  prompt: (before) => {
    const { address, length } = blockOf(before);
    const own = `${formatAddress(address)}/${length}`;
    return say(`${own} 这一块的最后一个地址是什么？`, `What is the last address of the block of ${own}?`);
  },
  ask(before, event, after) {
    const { address, length } = blockOf(before);
    const wrong = [lastOf(address, 24), lastOf(address, length) + 1, lastOf(address, length) - 1, lastOf(address, 16)];
    return among(
      plain(formatAddress(lastOf(address, length))),
      wrong.map((one) => plain(formatAddress(one))),
      describe(before, event, after),
    );
  },
};

const hosts: Question = {
  prompt: (before) => {
    const { length } = blockOf(before);
    return say(`一个 /${length} 里，多少个地址能给主机？`, `How many addresses of a /${length} are for hosts?`);
  },
  ask(before, event, after) {
    const { length } = blockOf(before);
    const size = sizeOf(length);
    const wrong = [size, Math.abs(size - 2), size - 1, size * 2 - 2, size + 1].filter((one) => one >= 0);
    return among(
      plain(String(usableHosts(length))),
      wrong.map((one) => plain(String(one))),
      describe(before, event, after),
    );
  },
};

const DIRECT = say("是邻居，直接送去", "A neighbour: straight to it");
const GATEWAY = say("在别处，交给网关", "Elsewhere: to the gateway");
const EVERYBODY = say("是广播，人人都收", "A broadcast: to every host");

const neighbour: Question = {
  prompt: (before) => {
    const { address, length, other } = blockOf(before);
    const [own, to] = [`${formatAddress(address)}/${length}`, formatAddress(other)];
    return say(`${own} 要给 ${to} 发一个包。它怎样送？`, `${own} has a packet for ${to}. How does it send it?`);
  },
  ask(before, event, after) {
    const { address, length, other } = blockOf(after);
    const isBroadcast = length < 31 && other === lastOf(address, length);
    const right = !isInPrefix(other, address, length) ? GATEWAY : isBroadcast ? EVERYBODY : DIRECT;
    const broadcast = formatAddress(lastOf(address, length));
    const notBroadcast =
      length < 31
        ? say(`这里的广播地址是 ${broadcast}。`, `The broadcast address here is ${broadcast}.`)
        : say(`/${length} 里没有广播地址。`, `A /${length} has no broadcast address.`);
    return among(right, [DIRECT, GATEWAY, EVERYBODY], describe(before, event, after), (choice) =>
      choice === EVERYBODY ? notBroadcast : undefined,
    );
  },
};

function talkOf({ work }: State): TalkWork {
  if (work.task !== "talk") throw new Error("No two hosts talk in this run.");
  return work;
}

/** Whom the sender takes the other for. */
const judgement: Question = {
  prompt: (before) => {
    const { sender, hosts: both } = talkOf(before);
    const [who, peer] = [both[sender], both[otherThan(sender)]];
    const [own, target] = [`${nameOf(sender)}，${formatAddress(who.address)}/${who.length}`, formatAddress(peer.address)];
    return say(
      `${own}，要送一个包给 ${target}。它认为对方在哪里？`,
      `${own.replace("，", ", ")}, has a packet for ${target}. Where does it take that address to be?`,
    );
  },
  ask(before, event, after) {
    const { deed } = talkOf(after);
    if (deed !== "local" && deed !== "remote") throw new Error("judgement: nobody judges in this frame.");
    const near = say("是邻居，用 ARP 问对方", "A neighbour: ARP for the other host");
    const far = say("在别处，用 ARP 问网关", "Elsewhere: ARP for the gateway");
    const lost = say("两个掩码不同，无法判断", "Undecided: the two masks differ");
    const own = say(
      "一台主机只知道自己的掩码，没有什么可比的。",
      "A host knows its own mask only, and has no other to compare it with.",
    );
    return among(deed === "local" ? near : far, [near, far, lost], describe(before, event, after), (choice) =>
      choice === lost ? own : undefined,
    );
  },
};

/** How the packet at hand ends. */
const fate: Question = {
  prompt: (before) => {
    const { sender, hosts: both, apart, proxyArp } = talkOf(before);
    const [who, peer] = [both[sender], both[otherThan(sender)]];
    const [own, to] = [`${formatAddress(who.address)}/${who.length}`, formatAddress(peer.address)];
    const place = !apart
      ? say("A 和 B 在同一条链路上", "A and B are on one link")
      : proxyArp
        ? say("A 和 B 之间隔着路由器，它做代理 ARP", "Between A and B there is a router, which does proxy ARP")
        : say("A 和 B 之间隔着路由器，它不做代理 ARP", "Between A and B there is a router, which does no proxy ARP");
    return say(
      `${place.zh}。${nameOf(sender)}（${own}）给 ${to} 的包会怎样？`,
      `${place.en}. What becomes of the packet that ${nameOf(sender)}, ${own}, has for ${to}?`,
    );
  },
  ask(before, event, after) {
    const direct = say("直接到，不经过路由器", "It arrives, without the router");
    const routed = say("经过路由器，也到了", "It arrives, through the router");
    const stuck = say("留在发送方手里，被丢掉", "It never leaves, and is dropped");
    const end = endOf(talkOf(before));
    const right = end === "direct" ? direct : end === "forward" ? routed : stuck;
    const { sender } = talkOf(before);
    const near = say(
      `${nameOf(sender)} 以为对方在本地，没有交给路由器。`,
      `${nameOf(sender)} takes the other for a neighbour and does not give the packet to the router.`,
    );
    return among(right, [direct, routed, stuck], describe(before, event, after), (choice) =>
      choice === routed && (end === "silence" || end === "direct") ? near : undefined,
    );
  },
};

/** The last thing that happens to the packet of whoever sends now. */
function endOf(work: TalkWork): TalkDeed {
  let now = work;
  for (let deed = nextDeed(now); deed !== undefined && (deed !== "own" || now.deed === "start"); deed = nextDeed(now)) {
    now = stepTalk(now, deed);
  }
  return now.deed;
}

function mergeOf({ work }: State): MergeWork {
  if (work.task !== "merge") throw new Error("No prefixes are merged in this run.");
  return work;
}

/** What becomes of the pair that is compared next. */
const pair: Question = {
  prompt: (before) => {
    const [one, other] = (stepMerge(mergeOf(before)).pair ?? []).map(formatPrefix);
    return say(`${one} 和 ${other} 正好合成一块吗？`, `Do ${one} and ${other} make up exactly one block?`);
  },
  ask(before, event, after) {
    const { pair: compared, deed } = mergeOf(after);
    if (compared === null) throw new Error("pair: nothing is compared in this frame.");
    const parent = parentOf(compared[0]) ?? compared[0];
    const whole = formatPrefix(parent);
    const range = `${formatAddress(parent.network)} – ${formatAddress(lastOf(parent.network, parent.length))}`;
    const yes = say(`合得起来，是 ${whole}`, `Yes, they make ${whole}`);
    const no = say("合不起来，不是同一块的两半", "No, they are not two halves");
    const inside = say("不用合，一个在另一个里", "No need: one holds the other");
    const notWhole = say(`${whole} 是 ${range}，不是这两块。`, `${whole} is ${range}, and not these two blocks.`);
    const apart = say("两块没有共同的地址，谁也不在谁里面。", "The two have no address in common: neither lies in the other.");
    return among(
      deed === "merge" ? yes : deed === "inside" ? inside : no,
      [yes, no, inside],
      describe(before, event, after),
      (choice) => (choice === yes ? notWhole : choice === inside ? apart : undefined),
    );
  },
};

export const questions: Record<string, Question> = {
  network,
  last,
  hosts,
  neighbour,
  judgement,
  fate,
  pair,
  "next-hop": nextHop,
};
