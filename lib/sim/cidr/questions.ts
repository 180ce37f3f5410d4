import { formatAddress, isInPrefix, lastOf, networkOf, sizeOf, usableHosts } from "@/lib/reference/cidr";
import { formatPrefix, longestMatch, parentOf } from "@/lib/reference/prefixes";
import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { describe } from "./describe";
import { DISCARD } from "./lists";
import { stepMerge } from "./merge";
import type { BlockWork, Event, Input, MergeWork, RouteWork, State, TalkDeed, TalkWork } from "./state";
import { nextDeed, stepTalk } from "./talk";
import { nameOf, otherThan, say } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

const plain = (text: string): Text => say(text, text);

/** The right one among the choices, each of which stands once; the others are what common mistakes give. */
function among(right: Text, wrong: Text[], why: Text) {
  const seen = new Set([right.en]);
  const others = wrong.filter((choice) => !seen.has(choice.en) && seen.add(choice.en));
  // In the order of the words, so that the place says nothing.
  const choices = [right, ...others.slice(0, 3)].sort((one, other) => one.en.localeCompare(other.en, "en", { numeric: true }));
  return { choices, right: choices.indexOf(right), why };
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
    const other = formatAddress(blockOf(before).other);
    return say(`发往 ${other} 的包怎样送？`, `How is a packet for ${other} sent?`);
  },
  ask(before, event, after) {
    const { address, length, other } = blockOf(after);
    const isBroadcast = length < 31 && other === lastOf(address, length);
    const right = !isInPrefix(other, address, length) ? GATEWAY : isBroadcast ? EVERYBODY : DIRECT;
    return among(right, [DIRECT, GATEWAY, EVERYBODY], describe(before, event, after));
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
      `${own}，要送一个包给 ${target}。它怎么想？`,
      `${own.replace("，", ", ")}, has a packet for ${target}. What does it make of that?`,
    );
  },
  ask(before, event, after) {
    const { deed } = talkOf(after);
    if (deed !== "local" && deed !== "remote") throw new Error("judgement: nobody judges in this frame.");
    const near = say("是邻居，用 ARP 问对方", "A neighbour: ARP for the other host");
    const far = say("在别处，用 ARP 问网关", "Elsewhere: ARP for the gateway");
    const lost = say("两个掩码不同，无法判断", "Undecided: the two masks differ");
    return among(deed === "local" ? near : far, [near, far, lost], describe(before, event, after));
  },
};

/** How the packet at hand ends. */
const fate: Question = {
  prompt: (before) => {
    const { sender } = talkOf(before);
    return say(`${nameOf(sender)} 的这个包会怎样？`, `What becomes of this packet of ${nameOf(sender)}’s?`);
  },
  ask(before, event, after) {
    const direct = say("直接到，不经过路由器", "It arrives, without the router");
    const routed = say("经过路由器，也到了", "It arrives, through the router");
    const stuck = say("留在发送方手里，被丢掉", "It never leaves, and is dropped");
    const end = endOf(talkOf(before));
    const right = end === "direct" ? direct : end === "forward" ? routed : stuck;
    return among(right, [direct, routed, stuck], describe(before, event, after));
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
    return say(`${one} 和 ${other} 合得起来吗？`, `Do ${one} and ${other} make one block?`);
  },
  ask(before, event, after) {
    const { pair: compared, deed } = mergeOf(after);
    if (compared === null) throw new Error("pair: nothing is compared in this frame.");
    const whole = formatPrefix(parentOf(compared[0]) ?? compared[0]);
    const yes = say(`合得起来，是 ${whole}`, `Yes, they make ${whole}`);
    const no = say("合不起来，不是同一块的两半", "No, they are not two halves");
    const inside = say("不用合，一个在另一个里", "No need: one holds the other");
    return among(deed === "merge" ? yes : deed === "inside" ? inside : no, [yes, no, inside], describe(before, event, after));
  },
};

function routeOf({ work }: State): RouteWork {
  if (work.task !== "route") throw new Error("No packet is looked up in this run.");
  return work;
}

/** To whom the packet goes that has just come in, or comes in next. */
const nextHop: Question = {
  prompt: (before) => {
    const to = formatAddress(packetAt(routeOf(before)));
    return say(`发往 ${to} 的包交给谁？`, `To whom does the packet for ${to} go?`);
  },
  ask(before) {
    const work = routeOf(before);
    const to = packetAt(work);
    const found = longestMatch(work.table, to);
    // Neighbours of lines that are gone stay on offer: whoever is asked has seen them win.
    const known = [...work.table, ...work.done].flatMap(({ via }) => via ?? []);
    const choices = [...new Set(known.length === 0 ? ["A"] : known)].sort().map(hopText);
    const right = found === undefined ? NOBODY : hopText(found.via);
    const all = [...choices, NOBODY];
    return {
      choices: all,
      right: all.findIndex(({ en }) => en === right.en),
      why: whyHop(formatAddress(to), found && formatPrefix(found)),
    };
  },
};

const NOBODY = say("谁也不给：丢掉，报告不可达", "To nobody: it is unreachable");

function hopText(via: string): Text {
  return via === DISCARD ? say("谁也不给：照表丢弃", "To nobody: the table says discard") : say(`交给 ${via}`, `To ${via}`);
}

function whyHop(to: string, prefix: string | undefined): Text {
  return prefix === undefined
    ? say(`没有一行匹配 ${to}。`, `No line matches ${to}.`)
    : say(`匹配 ${to} 的几行里，${prefix} 最长。`, `Of the lines that match ${to}, ${prefix} is the longest.`);
}

function packetAt({ packet, isSettled, waiting }: RouteWork): number {
  const to = isSettled ? waiting[0] : packet;
  if (to === undefined || to === null) throw new Error("next-hop: no packet is at hand in this frame.");
  return to;
}

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
