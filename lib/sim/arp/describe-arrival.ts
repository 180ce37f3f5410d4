import type { Text } from "@/lib/text";
import { say } from "../say";
import { BROADCAST, IPS, MACS, NO_IP } from "./network";
import { isDropped, receiversOf } from "./receive";
import { hostOf, knownMac } from "./send";
import type { ArpContent, Frame, Host, State } from "./state";
import { HOSTS, together } from "./words";

/** A frame reaches the cards that take it. */
export function describeArrival(before: State, id: number, after: State): Text {
  const frame = before.flights.find((one) => one.id === id);
  if (frame === undefined) return say("什么也没有变。", "Nothing changes.");
  if (isDropped(before, frame)) {
    return say(
      `交换机核对：这对地址和 DHCP 的租约对不上。它丢掉这一帧，谁的缓存也没有变。`,
      "The switch checks: this pair does not fit the leases of DHCP. It drops the frame, and no cache changes.",
    );
  }
  const { content } = frame;
  if (content.is === "data") return describeData(before, frame);
  const parts = receiversOf(before, frame).map((host) => describeReceiver(before, host, content, after));
  const said = parts.filter((part) => part !== undefined);
  if (said.length > 0) return together(said);
  const [only] = receiversOf(before, frame);
  if (only !== undefined && frame.destination !== BROADCAST) {
    const { zh, en } = HOSTS[only.id];
    return together([say(`${zh}收下这一帧，什么也不用改。`, `${en} takes the frame in, and has nothing to change.`)]);
  }
  return frame.destination === BROADCAST
    ? say(
        "人人都收到了，没有人有它的条目，也没有人是它要找的。",
        "Everybody takes it in; nobody has an entry for its sender, and nobody is meant.",
      )
    : say("没有哪块网卡是这个地址，这一帧没有人收。", "No card has this address, and nobody takes the frame.");
}

function describeData(before: State, { destination, content, from }: Frame): Text {
  if (content.is !== "data") return say("", "");
  const taker = before.hosts.find(({ mac }) => mac === destination)?.id;
  const number = content.number;
  switch (taker) {
    case undefined:
      return say(
        `包 ${number} 发到了 ${destination}，可是已经没有哪块网卡是这个地址：包没了，谁也不说一声。`,
        `Packet ${number} goes to ${destination}, which no card has any more: it is gone, and nobody says so.`,
      );
    case "mallory":
      return say(
        `包 ${number} 到了马洛里手里。他读过之后转给真正的网关，谁也没有察觉。`,
        `Packet ${number} arrives at Mallory’s. He reads it and sends it on to the real gateway; nobody notices.`,
      );
    case "gateway": {
      const by = from === "mallory" ? say("经过马洛里", ", by way of Mallory,") : say("", "");
      return say(
        `包 ${number} ${by.zh}到了网关，由它转往 ${content.ip}。`,
        `Packet ${number}${by.en} reaches the gateway, which passes it on to ${content.ip}.`,
      );
    }
    default: {
      const { zh, en } = HOSTS[taker];
      return say(`包 ${number} 到了${zh}。`, `Packet ${number} reaches ${en}.`);
    }
  }
}

/** What one host does; undefined where it does nothing worth saying. */
function describeReceiver(before: State, host: Host, arp: ArpContent, after: State): Text | undefined {
  const { zh, en } = HOSTS[host.id];
  if (host.id === "tablet" && before.tablet === "probing") {
    return after.tablet === "conflict"
      ? say(`平板听见了：${arp.spa} 已经有主，它不能用。`, `The tablet hears that ${arp.spa} is taken, and may not use it.`)
      : undefined;
  }
  const had = knownMac(host, arp.spa, before.nowMs);
  const has = knownMac(hostOf(after, host.id), arp.spa, after.nowMs);
  const replies = after.flights.some(({ id, from, content }) => id > before.serial && from === host.id && content.is === "arp");
  if (arp.spa === NO_IP) return replies ? say(`${zh}回答：${host.ip} 是我的。`, `${en} replies: ${host.ip} is mine.`) : undefined;
  const noted = describeNote(host, arp, had, has);
  const left = after.flights.filter(({ id, content }) => id > before.serial && content.is === "data").length;
  const sends = host.id === "laptop" && left > 0;
  const answer = replies
    ? say(`，并单独回答：${host.ip} 是 ${host.mac}`, `, and replies to the asker alone: ${host.ip} has ${host.mac}`)
    : sends
      ? say(`，等着的 ${left} 个包随即发出`, `, and what was waiting leaves (${left})`)
      : say("", "");
  return noted === undefined ? undefined : say(`${noted.zh}${answer.zh}。`, `${noted.en}${answer.en}.`);
}

function describeNote(
  { id }: Host,
  { spa, sha }: ArpContent,
  had: string | undefined,
  has: string | undefined,
): Text | undefined {
  if (has !== sha) return undefined;
  const { zh, en } = HOSTS[id];
  const isFalse = spa === IPS.gateway && sha === MACS.mallory;
  if (had === undefined) return say(`${zh}记下 ${spa} 是 ${sha}`, `${en} notes ${spa} with ${sha}`);
  if (had === sha) return say(`${zh}已有 ${spa} 的条目，刷新了一次`, `${en} has an entry for ${spa} already and refreshes it`);
  return isFalse
    ? say(`${zh}不核对，把 ${spa} 改成了马洛里的 ${sha}`, `${en} does not check, and overwrites ${spa} with Mallory’s ${sha}`)
    : say(`${zh}把 ${spa} 改成 ${sha}`, `${en} corrects its entry: ${spa} has ${sha}`);
}
