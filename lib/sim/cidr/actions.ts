import { ADDRESS_BITS, formatAddress, lastOf, networkOf } from "@/lib/reference/cidr";
import { formatPrefix } from "@/lib/reference/prefixes";
import type { Action } from "../engine";
import { say } from "../say";
import { MAX_LINES } from "./lists";
import { holesIn } from "./merge";
import { canSend, isFor } from "./route";
import type { BlockWork, HostIndex, Input, MergeWork, RouteWork, State, TalkWork } from "./state";
import { canHave, nextDeed } from "./talk";
import { nameOf, otherThan } from "./words";

/** What the learner may do now; what it does is an input of its own and so part of the link. */
export function actions({ work }: State): Action<Input>[] {
  switch (work.task) {
    case "block":
      return onBlock(work);
    case "talk":
      return onTalk(work);
    case "merge":
      return onMerge(work);
    case "route":
      return [...onPackets(work), ...onTable(work)];
  }
}

function onBlock({ address, length, other }: BlockWork): Action<Input>[] {
  const masks = [length - 1, length + 1].filter((one) => one >= 0 && one <= ADDRESS_BITS);
  const last = lastOf(address, length);
  const edges = [last, last + 1].filter((one) => one !== other && one < 2 ** ADDRESS_BITS);
  return [
    ...masks.map(
      (one): Action<Input> => ({
        input: { type: "mask", host: 0, length: one },
        label: say(`改用 /${one}`, `Take /${one} instead`),
      }),
    ),
    ...edges.map(
      (one): Action<Input> => ({
        input: { type: "test", address: one },
        label: say(`问 ${formatAddress(one)}`, `Ask about ${formatAddress(one)}`),
      }),
    ),
  ];
}

function onTalk(work: TalkWork): Action<Input>[] {
  const offered: Action<Input>[] = [];
  if (nextDeed(work) === undefined) offered.push({ input: { type: "again" }, label: say("A 再问一次", "A asks again") });
  for (const host of [0, 1] as const satisfies HostIndex[]) {
    const { length } = work.hosts[otherThan(host)];
    if (!canHave(work, host, length)) continue;
    offered.push({
      input: { type: "mask", host, length },
      label: say(`${nameOf(host)} 的掩码改成 /${length}`, `Give ${nameOf(host)} the mask /${length}`),
    });
  }
  if (work.apart && !work.proxyArp) {
    offered.push({ input: { type: "proxy" }, label: say("路由器打开代理 ARP", "Turn on proxy ARP") });
  }
  return offered;
}

function onMerge(work: MergeWork): Action<Input>[] {
  const drops = work.given.length > 2 ? work.given : [];
  const holes = work.given.length < MAX_LINES ? holesIn(work).slice(0, 2) : [];
  return [
    ...holes.map(
      (hole): Action<Input> => ({
        input: { type: "put", ...hole },
        label: say(`加上 ${formatPrefix(hole)}`, `Add ${formatPrefix(hole)}`),
      }),
    ),
    ...drops.map(
      (one): Action<Input> => ({
        input: { type: "drop", ...one },
        label: say(`去掉 ${formatPrefix(one)}`, `Drop ${formatPrefix(one)}`),
      }),
    ),
  ];
}

function onPackets(work: RouteWork): Action<Input>[] {
  if (!canSend(work) || work.packet === null) return [];
  const to = work.packet;
  return [
    {
      input: { type: "send", to },
      label: say(`再来一个发往 ${formatAddress(to)} 的包`, `Another packet for ${formatAddress(to)}`),
    },
  ];
}

/** The neighbour of a route that the learner adds or changes: a letter that no scenario uses. */
export const NEWCOMER = "X";

function onTable({ table, packet, best, isSettled }: RouteWork): Action<Input>[] {
  const offered: Action<Input>[] = [];
  const winner = isSettled ? table[best] : undefined;
  if (winner !== undefined && winner.via !== NEWCOMER) {
    const { network, length } = winner;
    offered.push({
      input: { type: "route", network, length, via: NEWCOMER },
      label: say(`${formatPrefix(winner)} 改走 ${NEWCOMER}`, `Change ${formatPrefix(winner)} to ${NEWCOMER}`),
    });
  }
  for (const length of packet === null || table.length === MAX_LINES ? [] : [0, 24, 32]) {
    const added = { network: networkOf(packet ?? 0, length), length };
    if (table.some((line) => isFor(line, added))) continue;
    offered.push({
      input: { type: "route", ...added, via: NEWCOMER },
      label: say(`加上 ${formatPrefix(added)} → ${NEWCOMER}`, `Add ${formatPrefix(added)} → ${NEWCOMER}`),
    });
  }
  for (const { network, length, via } of table) {
    const prefix = formatPrefix({ network, length });
    offered.push({
      input: { type: "withdraw", network, length },
      label: say(`撤掉 ${prefix} → ${via}`, `Withdraw ${prefix} → ${via}`),
    });
  }
  return offered;
}
