import { formatAddress } from "@/lib/reference/cidr";
import { commonBits, formatPrefix } from "@/lib/reference/prefixes";
import type { Text } from "@/lib/text";
import { say } from "../say";
import { DISCARD } from "./lists";
import { isFor } from "./route";
import type { Event, Input, Route, RouteWork } from "./state";

export function describeRoute(before: RouteWork, event: Event | Input, work: RouteWork): Text {
  switch (event.type) {
    case "route": {
      const known = before.table.some((line) => isFor(line, event));
      const [prefix, via] = [formatPrefix(event), event.via];
      return known
        ? say(`${prefix} 改走 ${via}。${anew(work).zh}`, `${prefix} now goes to ${via}.${anew(work).en}`)
        : say(`表里加上 ${prefix}，走 ${via}。${anew(work).zh}`, `${prefix}, by way of ${via}, joins the table.${anew(work).en}`);
    }
    case "withdraw": {
      const prefix = formatPrefix(event);
      return say(`${prefix} 那一行撤掉了。${anew(work).zh}`, `The line for ${prefix} is withdrawn.${anew(work).en}`);
    }
    case "send": {
      const to = formatAddress(event.to);
      return say(`又有一个发往 ${to} 的包要来。`, `Another packet, for ${to}, is on its way.`);
    }
    default:
      return describeDeed(work);
  }
}

function anew({ packet, isSettled }: RouteWork): Text {
  if (packet === null || isSettled) return say("", "");
  const to = formatAddress(packet);
  return say(`${to} 重新查一遍。`, ` The router looks ${to} up anew.`);
}

function describeDeed(work: RouteWork): Text {
  const { packet, table, tested, best, deed } = work;
  const to = formatAddress(packet ?? 0);
  const line = table[tested - 1];
  const winner = table[best];
  switch (deed) {
    case "arrive":
      return say(
        `来了一个发往 ${to} 的包。只看目的地址，和表里的每一行比。`,
        `A packet for ${to} comes in. Its destination, and nothing else, is compared with every line of the table.`,
      );
    case "match":
    case "miss":
      return line === undefined ? say("", "") : describeTest(work, line);
    case "forward":
      return whyForward(to, winner, table.length);
    case "discard":
      return say(
        `${to} 最长只匹配到 ${winner === undefined ? "" : formatPrefix(winner)}，这一行写着 ${DISCARD}：丢掉，免得转圈。`,
        `The longest match for ${to} is ${winner === undefined ? "" : formatPrefix(winner)}, whose next hop is ${DISCARD}: the packet is dropped, lest it go round in circles.`,
      );
    default:
      return say(
        `没有一行匹配 ${to}：丢掉，向发送方报告 ICMP Destination Unreachable（code 0，网络不可达）。`,
        `No line matches ${to}: the packet is dropped, and its sender gets an ICMP Destination Unreachable (code 0, network unreachable).`,
      );
  }
}

function whyForward(to: string, winner: Route | undefined, lines: number): Text {
  if (winner === undefined) return say("", "");
  const prefix = formatPrefix(winner);
  return winner.length === 0
    ? say(
        `${to} 只匹配默认路由 ${prefix}：交给 ${winner.via}。`,
        `Only the default route, ${prefix}, matches ${to}: the packet goes to ${winner.via}.`,
      )
    : say(
        `${lines} 行都比完了，匹配的里面 ${prefix} 最长：${to} 交给 ${winner.via}。`,
        `All lines have been compared (${lines}); of those that match, ${prefix} is the longest: the packet for ${to} goes to ${winner.via}.`,
      );
}

function describeTest({ packet, best, tested, table, deed }: RouteWork, line: Route): Text {
  const prefix = formatPrefix(line);
  if (deed === "miss") {
    const bit = commonBits(packet ?? 0, line.network) + 1;
    return say(`${prefix}：第 ${bit} 位就不同，不匹配。`, `${prefix}: bit ${bit} differs already, and the line does not match.`);
  }
  const alike =
    line.length === 0
      ? say("一位也不用比，什么都匹配", "not one bit has to agree, so it matches anything")
      : say(`前 ${line.length} 位都相同，匹配`, `the first ${line.length} bits agree, and it matches`);
  if (best === tested - 1)
    return say(`${prefix}：${alike.zh}，是到现在最长的。`, `${prefix}: ${alike.en}; it is the longest so far.`);
  const longer = table[best];
  const known = longer === undefined ? "" : formatPrefix(longer);
  return say(`${prefix}：${alike.zh}，但没有 ${known} 长。`, `${prefix}: ${alike.en}; but ${known} is longer.`);
}
