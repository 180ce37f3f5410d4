import type { Text } from "@/lib/text";
import { numberChoices } from "../congestion-control/choices";
import type { PredictionQuestion } from "../engine";
import { waitingAt } from "./bottleneck";
import { describe, waitMsOf } from "./describe";
import { ratesSinceAll } from "./fairness";
import { sharedBottleneckRunner as runner } from "./runner";
import type { Event, Input, News, State } from "./state";
import { MODE_NAMES, nameOf } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

/** What counts as clearly more than another's share. */
const CLEARLY = 1.5;

/** The predictions that a scenario may ask for. One that does not fit the frame it is asked before throws: the item is wrong. */
export const questions = {
  /** Asked at the start: who has how much in the end. The run is played on to find out. */
  "share-in-the-end": {
    prompt: ({ flows, parameters }) => ({
      zh: `${trips(flows, "zh")}，共用 ${parameters.bottleneckMbps} Mbit/s。到最后，A 和 B 各得多少？`,
      en: `${trips(flows, "en")} share ${parameters.bottleneckMbps} Mbit/s. In the end, who has more, A or B?`,
    }),
    ask: (_before, _event, after) => {
      const end = atRest(after);
      const [first = 0, second = 0] = ratesSinceAll(end) ?? [];
      return {
        choices: [
          { zh: "两个大致一样多", en: "Both have about the same" },
          { zh: "A 明显更多", en: "A has clearly more" },
          { zh: "B 明显更多", en: "B has clearly more" },
          { zh: "时多时少，没有定数", en: "It turns round with each loss" },
        ],
        right: first > CLEARLY * second ? 1 : second > CLEARLY * first ? 2 : 0,
        why: {
          zh: `观察结束时，A 平均 ${first.toFixed(2)} Mbit/s，B 平均 ${second.toFixed(2)} Mbit/s。`,
          en: `When the observation ends, A has had ${first.toFixed(2)} Mbit/s on average and B ${second.toFixed(2)}.`,
        },
      };
    },
  },
  /** What a segment of A that is sent now will measure: the path and the queue. */
  "round-trip-now": {
    prompt: (before) => ({
      zh: `${standing(before, "zh")}A 的路上没有排队时往返 ${before.flows[0]?.rttMs} ms。此刻发出的报文段，往返约多少毫秒？`,
      en: `${standing(before, "en")}Without a queue, A’s round trip is ${before.flows[0]?.rttMs} ms. About how many milliseconds will that of a segment sent now be?`,
    }),
    ask: (before) => {
      const pathMs = before.flows[0]?.rttMs ?? 0;
      const waitMs = Math.round(waitMsOf(before) / 10) * 10;
      const { choices, right } = numberChoices(pathMs + waitMs, [pathMs, waitMs, pathMs + 2 * waitMs]);
      return {
        choices,
        right,
        why: {
          zh: `路上 ${pathMs} ms，加上在队列里等的 ${waitMs} ms；队列只在去的方向上，只等一次。`,
          en: `The path’s ${pathMs} ms and ${waitMs} ms in the queue, which stands in one direction and is waited in once.`,
        },
      };
    },
  },
  /** What is left of the window of a flow that notices a loss in the next slice. */
  "window-after-loss": {
    prompt: (before) => {
      const event = runner.next(before);
      const { flow, from } = only(event === undefined ? before : runner.step(before, event), "reduced");
      const { zh, en } = nameOf(before.flows, flow);
      return {
        zh: `${zh}的 cwnd 涨到了 ${from}，这时它发觉丢了一段。cwnd 变成多少？`,
        en: `The cwnd of ${en} has grown to ${from} when it notices a loss. What does cwnd become?`,
      };
    },
    ask: (before, event, after) => {
      const { from, to } = only(after, "reduced");
      return {
        ...numberChoices(to, [Math.floor(from / 2), Math.floor((from * 7) / 10), 1, from - 1]),
        why: describe(before, event, after),
      };
    },
  },
  /** The state that BBR enters. */
  "next-mode": {
    prompt: (before) => {
      const flow = before.flows.find((each) => each.bbr !== null);
      const mode = MODE_NAMES[flow?.bbr?.mode ?? "startup"];
      return { zh: `BBR 现在处于 ${mode}。接下来进入哪个状态？`, en: `BBR is in ${mode}. Which state comes next?` };
    },
    ask: (before, event, after) => {
      const was = before.flows.find((each) => each.bbr !== null)?.bbr?.mode ?? "startup";
      const { mode } = only(after, "mode");
      const modes = [mode, ...OFTEN.filter((each) => each !== mode && each !== was)].slice(0, 4);
      const rising = Object.keys(MODE_NAMES).filter((each) => modes.some((one) => one === each));
      return {
        choices: rising.map((each) => bothLocales(MODE_NAMES[each as keyof typeof MODE_NAMES])),
        right: rising.indexOf(mode),
        why: describe(before, event, after),
      };
    },
  },
} satisfies Record<string, Question>;

const OFTEN = ["cruise", "drain", "probe-rtt", "up", "startup", "refill", "down"] as const;

function bothLocales(text: string): Text {
  return { zh: text, en: text };
}

function only<K extends News["kind"]>(after: State, kind: K): News & { kind: K } {
  const found = after.news.filter((news): news is News & { kind: K } => news.kind === kind);
  if (found[0] === undefined) throw new Error(`This prediction fits a frame in which something is ${kind}.`);
  return found[0];
}

function trips(flows: State["flows"], locale: "zh" | "en"): string {
  const each = flows.slice(0, 2).map((flow, at) => {
    const name = nameOf(flows, at)[locale];
    return locale === "zh" ? `${name} 往返 ${flow.rttMs} ms` : `${name}, with a round trip of ${flow.rttMs} ms,`;
  });
  return locale === "zh" ? each.join("，") : each.join(" and ");
}

function standing(state: State, locale: "zh" | "en"): string {
  const { bottleneckMbps, queueSegments } = state.parameters;
  const waiting = waitingAt(state, state.atMs);
  return locale === "zh"
    ? `瓶颈 ${bottleneckMbps} Mbit/s，队列里有 ${waiting} 段（上限 ${queueSegments}），每段 1500 字节。`
    : `The bottleneck is ${bottleneckMbps} Mbit/s; ${waiting} segments of 1500 octets wait before it (at most ${queueSegments}). `;
}

/** The state in which the observation ends. */
function atRest(state: State): State {
  let last = state;
  for (let event = runner.next(last); event !== undefined; event = runner.next(last)) last = runner.step(last, event);
  return last;
}
