import { formatAddress } from "@/lib/reference/cidr";
import { formatPrefix, longestMatch } from "@/lib/reference/prefixes";
import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { say } from "../say";
import { DISCARD } from "./lists";
import type { Event, Input, RouteWork, State } from "./state";

function routeOf({ work }: State): RouteWork {
  if (work.task !== "route") throw new Error("No packet is looked up in this run.");
  return work;
}

/** To whom the packet goes that has just come in, or comes in next. */
export const nextHop: PredictionQuestion<State, Event | Input> = {
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
      whys: all.map((choice) => whyNotHop(work.table, to, choice)),
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

/** What the lines of that neighbour have against them. */
function whyNotHop(table: RouteWork["table"], to: number, choice: Text): Text | undefined {
  const own = table.filter(({ via }) => hopText(via).en === choice.en);
  const matching = longestMatch(own, to);
  if (own.length === 0) return undefined;
  const prefixes = own.map(formatPrefix);
  const none = prefixes.length === 1 ? "does not match" : "do not match";
  return matching === undefined
    ? say(`${prefixes.join("、")} 不匹配 ${formatAddress(to)}。`, `${prefixes.join(", ")} ${none} ${formatAddress(to)}.`)
    : say(
        `${formatPrefix(matching)} 也匹配，可是还有更长的。`,
        `${formatPrefix(matching)} matches as well, but there is a longer one.`,
      );
}

function packetAt({ packet, isSettled, waiting }: RouteWork): number {
  const to = isSettled ? waiting[0] : packet;
  if (to === undefined || to === null) throw new Error("next-hop: no packet is at hand in this frame.");
  return to;
}
