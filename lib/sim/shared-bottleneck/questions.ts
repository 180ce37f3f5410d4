import type { Text } from "@/lib/text";
import { numberChoices } from "../congestion-control/choices";
import type { PredictionQuestion } from "../engine";
import { type BbrMode, PROBE_RTT_INTERVAL_MS } from "./bbr";
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
      zh: `${trips(flows, "zh")}，数据发不完，共用 ${parameters.bottleneckMbps} Mbit/s 和一条${queueWords(parameters).zh}。到最后，A 和 B 谁得的多？`,
      en: `${trips(flows, "en")} have data without end and share ${parameters.bottleneckMbps} Mbit/s and one ${queueWords(parameters).en}. In the end, who has more, A or B?`,
    }),
    ask: (_before, _event, after) => {
      const end = atRest(after);
      const [first = 0, second = 0] = ratesSinceAll(end) ?? [];
      return {
        choices: [
          { zh: "两个大致一样多", en: "Both have about the same" },
          { zh: "A 明显更多", en: "A has clearly more" },
          { zh: "B 明显更多", en: "B has clearly more" },
          { zh: "时多时少，没有定数", en: "Now A, now B: there is no telling" },
        ],
        right: first > CLEARLY * second ? 1 : second > CLEARLY * first ? 2 : 0,
        why: {
          zh: `观察结束时，A 平均 ${first.toFixed(2)} Mbit/s，B 平均 ${second.toFixed(2)} Mbit/s。${growth(after).zh}`,
          en: `When the observation ends, A has had ${first.toFixed(2)} Mbit/s on average and B ${second.toFixed(2)}.${growth(after).en}`,
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
    prompt: (before, _event, after) => {
      const { flow, from } = only(after, "reduced");
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
    prompt: (before, _event, after) => {
      const bbr = before.flows.find((each) => each.bbr !== null)?.bbr;
      const mode = MODE_NAMES[bbr?.mode ?? "startup"];
      const age = ageWords(after.atMs - (bbr?.recentRttAtMs ?? after.atMs));
      return {
        zh: `BBR 处于 ${mode}，最小往返时间上次更新是在${age.zh}前。接下来它进入哪个状态？`,
        en: `BBR is in ${mode} and last updated its smallest round trip ${age.en} ago. Which state does it enter next?`,
      };
    },
    ask: (before, event, after) => {
      const was = before.flows.find((each) => each.bbr !== null)?.bbr?.mode ?? "startup";
      const { mode } = only(after, "mode");
      const modes = [mode, ...OFTEN.filter((each) => each !== mode && each !== was)].slice(0, 4);
      const rising = Object.keys(MODE_NAMES).filter((each) => modes.some((one) => one === each));
      return {
        choices: rising.map((each) => bothLocales(MODE_NAMES[each as keyof typeof MODE_NAMES])),
        right: rising.indexOf(mode),
        why: joined(describe(before, event, after), MODE_REASONS[mode]),
      };
    },
  },
} satisfies Record<string, Question>;

/** Why BBR enters a state (draft-ietf-ccwg-bbr §5.3). */
const MODE_REASONS: Record<BbrMode, Text> = {
  startup: { zh: "ProbeRTT 结束了，可路还没有填满过。", en: "ProbeRTT is over, and the path has never been full." },
  drain: {
    zh: "Startup 发觉路已填满：几个往返里速率不再增长，或者丢得多了。它撑起来的队列先要排空。",
    en: "Startup has found the path full: for some rounds the rate has grown no more, or too much was lost. The queue that it built has to run off first.",
  },
  down: {
    zh: "先略低于量到的带宽发，让队列排空。",
    en: "It sends a little below the measured bandwidth first, to let the queue run off.",
  },
  cruise: {
    zh: "在途不超过一个 BDP 了，就按量到的带宽发。",
    en: "No more than one BDP is in flight, so it sends at the measured bandwidth.",
  },
  refill: {
    zh: "到了再探带宽的时候，先用一个往返把路填满。",
    en: "It is time to probe for bandwidth; for one round it fills the path.",
  },
  up: {
    zh: "路已填满，现在快四分之一，看能不能送得更多。",
    en: "The path is full; now it sends a quarter faster, to see whether more gets through.",
  },
  "probe-rtt": {
    zh: "最小往返时间超过 5 s 没有更新：把在途减到半个 BDP，让队列空出来，重新量一次。",
    en: "For more than 5 s nothing as small was measured: it cuts its flight to half a BDP, so that the queue empties and the bare round trip shows.",
  },
};

const OFTEN = ["cruise", "drain", "probe-rtt", "up", "startup", "refill", "down"] as const;

function bothLocales(text: string): Text {
  return { zh: text, en: text };
}

function only<K extends News["kind"]>(after: State, kind: K): News & { kind: K } {
  const found = after.news.filter((news): news is News & { kind: K } => news.kind === kind);
  if (found[0] === undefined) throw new Error(`This prediction fits a frame in which something is ${kind}.`);
  return found[0];
}

function joined(one: Text, other: Text): Text {
  return { zh: `${one.zh}${other.zh}`, en: `${one.en} ${other.en}` };
}

function ageWords(ms: number): Text {
  if (ms > PROBE_RTT_INTERVAL_MS) return { zh: " 5 s 多以", en: "more than 5 s" };
  const seconds = (ms / 1000).toFixed(1);
  return { zh: ` ${seconds} s `, en: `${seconds} s` };
}

function queueWords({ queueSegments, queueRule }: State["parameters"]): Text {
  return queueRule === "codel"
    ? { zh: `带 CoDel 的队列（上限 ${queueSegments} 段）`, en: `queue of at most ${queueSegments} segments with CoDel` }
    : { zh: `队列（上限 ${queueSegments} 段，满了就丢）`, en: `drop-tail queue of ${queueSegments} segments` };
}

/** Between two Renos the reason is known without a look at the run. */
function growth({ flows }: State): Text {
  const [first, second] = flows;
  if (first?.algorithm !== "reno" || second?.algorithm !== "reno") return { zh: "", en: "" };
  return first.rttMs === second.rttMs
    ? {
        zh: "两个每往返都加一段，丢了都减半，多的那个减得多：差距就这样抹平。",
        en: " Both add one segment a round trip, and a loss halves both: whoever has more loses more, and the difference goes.",
      }
    : {
        zh: "每个往返都加一段，往返短的一秒里加得多。",
        en: " Each adds one segment a round trip, and the shorter one has more of them in a second.",
      };
}

function trips(flows: State["flows"], locale: "zh" | "en"): string {
  const each = flows.slice(0, 2).map((flow, at) => {
    const name = nameOf(flows, at)[locale];
    return locale === "zh" ? `${name}往返 ${flow.rttMs} ms` : `${name}, with a round trip of ${flow.rttMs} ms,`;
  });
  return locale === "zh" ? each.join("，") : each.join(" and ");
}

function standing(state: State, locale: "zh" | "en"): string {
  const { bottleneckMbps, queueSegments } = state.parameters;
  const waiting = waitingAt(state, state.atMs);
  return locale === "zh"
    ? `瓶颈 ${bottleneckMbps} Mbit/s，队列里有 ${waiting} 段（上限 ${queueSegments}），每段 1500 字节。`
    : `The bottleneck is ${bottleneckMbps} Mbit/s; ${waiting} segments of 1500 bytes wait before it (at most ${queueSegments}). `;
}

/** The state in which the observation ends. */
function atRest(state: State): State {
  let last = state;
  for (let event = runner.next(last); event !== undefined; event = runner.next(last)) last = runner.step(last, event);
  return last;
}
