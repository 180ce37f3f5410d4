import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { type Choices, numberChoices } from "./choices";
import { coming } from "./coming";
import { describe } from "./describe";
import type { Flow } from "./flow";
import { halvedFlight } from "./rules";
import { PHASES, phaseOf, type Reaction } from "./sender";
import type { Event, Input, State } from "./state";
import { ALGORITHM_NAMES, PHASE_NAMES } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

/**
 * The predictions that a scenario may ask for. Most fit one kind of event only; asked before another they throw, because
 * the item that names the frame is then wrong. Each prompt names the algorithm and the event.
 */
export const questions = {
  "new-ack-cwnd": asked(
    { zh: "此后 cwnd 是多少段？", en: "How many segments is cwnd after it?" },
    ["slow-start", "avoidance-counted", "avoidance-grew"],
    (was, is) =>
      numberChoices(is.sender.cwnd, [was.sender.cwnd, was.sender.cwnd + 1, was.sender.cwnd * 2, halvedFlight(was.sender)]),
  ),
  "third-duplicate-action": asked({ zh: "发送方做什么？", en: "What does the sender do?" }, ["fast-retransmit"], (was) =>
    repairChoices(was),
  ),
  "third-duplicate-ssthresh": asked(
    { zh: "ssthresh 变成多少？", en: "What does ssthresh become?" },
    ["fast-retransmit"],
    (was, is) => ssthreshChoices(was, is),
  ),
  "third-duplicate-cwnd": asked({ zh: "cwnd 变成多少？", en: "What does cwnd become?" }, ["fast-retransmit"], (was, is) => {
    const half = is.sender.ssthresh;
    return numberChoices(is.sender.cwnd, [half, half + 3, 1, was.sender.cwnd]);
  }),
  "inflation-cwnd": asked(
    { zh: "这时已在快速恢复。cwnd 变成多少？", en: "Fast recovery is under way. What does cwnd become?" },
    ["inflated"],
    (was, is) => numberChoices(is.sender.cwnd, [was.sender.cwnd, was.sender.cwnd - 1, was.sender.ssthresh, was.sender.cwnd * 2]),
  ),
  "recovery-ack-action": asked(
    { zh: "发送方怎么做？", en: "What does the sender do?" },
    ["recovered", "partial-ack"],
    (was, is) => recoveryChoices(was, is),
  ),
  "recovery-ack-cwnd": asked({ zh: "cwnd 变成多少？", en: "What does cwnd become?" }, ["recovered", "partial-ack"], (was, is) =>
    numberChoices(is.sender.cwnd, [was.sender.ssthresh, was.sender.cwnd, was.sender.cwnd + 1, 1]),
  ),
  "timeout-ssthresh": asked(
    { zh: "ssthresh 变成多少？", en: "What does ssthresh become?" },
    ["timeout", "timeout-again"],
    (was, is) => ssthreshChoices(was, is),
  ),
  "timeout-cwnd": asked({ zh: "cwnd 变成多少？", en: "What does cwnd become?" }, ["timeout", "timeout-again"], (was, is) =>
    numberChoices(is.sender.cwnd, [is.sender.ssthresh, is.sender.ssthresh + 3, was.sender.cwnd, 10]),
  ),
  "next-phase": {
    prompt: (before, event, after) => {
      const [was] = flowOf(before, event, after);
      return sentence(coming(was, event, before), { zh: "此后它处在哪个阶段？", en: "Which phase is it in afterwards?" });
    },
    ask: (before, event, after) => {
      const [, is] = flowOf(before, event, after);
      return {
        choices: PHASES.map((phase) => PHASE_NAMES[phase]),
        right: PHASES.indexOf(phaseOf(is.sender)),
        why: describe(before, event, after),
      };
    },
  },
  "next-event": {
    prompt: (before, event, after) => {
      const [{ sender }] = flowOf(before, event, after);
      const { una, highest, duplicates, algorithm } = sender;
      const name = ALGORITHM_NAMES[algorithm];
      // With nothing left to send, no new segment can draw another duplicate, and a stack with tail loss probes would send one.
      const atEnd = highest > before.parameters.amountSegments;
      const [how, end]: [Text, Text] = atEnd
        ? [
            { zh: "（不做尾部探测 TLP）", en: ", without tail loss probes" },
            { zh: "，数据到此为止", en: ", where the data ends" },
          ]
        : [NOTHING, NOTHING];
      return {
        zh: `${name}${how.zh}：最近的 ACK 是 ${una}${duplicates > 0 ? `（已有 ${duplicates} 个重复的）` : ""}，最后发出的是 #${highest - 1}${end.zh}，往下暂时不再丢。发送方接下来等到什么？`,
        en: `${name}${how.en}: the latest ACK was ${una}${duplicates > 0 ? ` (with ${duplicates} duplicates so far)` : ""}, the last segment sent was #${highest - 1}${end.en}, and for now nothing more gets lost. What does the sender see next?`,
      };
    },
    ask: (before, event, after) => {
      const [was] = flowOf(before, event, after);
      return {
        choices: Object.values(EVENT_NAMES),
        right: Object.keys(EVENT_NAMES).indexOf(kindOf(event, was)),
        why: describe(before, event, after),
      };
    },
  },
} satisfies Record<string, Question>;

const NOTHING: Text = { zh: "", en: "" };

const EVENT_NAMES = {
  "new-ack": { zh: "一个确认新数据的 ACK 到达", en: "An ACK for new data arrives" },
  "other-ack": { zh: "一个重复 ACK 到达", en: "A duplicate ACK arrives" },
  timeout: { zh: "重传定时器到期", en: "The retransmission timer expires" },
  never: { zh: "什么也等不到，永远等下去", en: "Nothing: it waits for good" },
} satisfies Record<string, Text>;

function kindOf(event: Event | Input, was: Flow): keyof typeof EVENT_NAMES {
  if (event.type === "ack") return event.ack > was.sender.una ? "new-ack" : "other-ack";
  if (event.type === "timeout") return event.type;
  throw new Error(`"${event.type}" is not an event that a prediction asks for.`);
}

function asked(
  what: Text,
  fits: Reaction[],
  choose: (was: Flow, is: Flow) => Choices & { whys?: (Text | undefined)[] },
): Question {
  return {
    prompt: (before, event, after) => {
      const [was] = flowOf(before, event, after);
      return sentence(coming(was, event, before), what);
    },
    ask: (before, event, after) => {
      const [was, is] = flowOf(before, event, after);
      if (event.type === "loss" || !fits.includes(is.sender.reaction)) {
        throw new Error(`This prediction fits a frame with ${fits.join(" or ")}, not ${event.type} with ${is.sender.reaction}.`);
      }
      return { ...choose(was, is), why: describe(before, event, after) };
    },
  };
}

function sentence(coming: Text, what: Text): Text {
  return { zh: `${coming.zh}。${what.zh}`, en: `${coming.en}. ${what.en}` };
}

function flowOf(before: State, event: Event | Input, after: State): [was: Flow, is: Flow] {
  const index = "flow" in event ? event.flow : 0;
  const was = before.flows[index];
  const is = after.flows[index];
  if (was === undefined || is === undefined) throw new Error(`There is no sender ${index} in this run.`);
  return [was, is];
}

function ssthreshChoices(was: Flow, is: Flow): Choices {
  const { cwnd, ssthresh } = was.sender;
  // What a believer in "half of cwnd", "half of ssthresh" or "one" would pick.
  return numberChoices(
    is.sender.ssthresh,
    [Math.floor(cwnd / 2), Math.floor(ssthresh / 2), cwnd, 1].filter((value) => value < 1000),
  );
}

function repairChoices({ sender }: Flow): Choices {
  const { una, highest } = sender;
  return {
    choices: [
      { zh: `立即重发 #${una}`, en: `It sends #${una} again at once` },
      {
        zh: `立即重发 #${una} 到 #${highest - 1} 的全部`,
        en: `It sends everything from #${una} to #${highest - 1} again at once`,
      },
      { zh: `继续等重传定时器到期`, en: `It waits for the retransmission timer` },
      { zh: `发出下一个新报文段 #${highest}`, en: `It sends the next new segment, #${highest}` },
    ],
    right: 0,
  };
}

function recoveryChoices(was: Flow, is: Flow): Choices & { whys: (Text | undefined)[] } {
  const stays = is.sender.reaction === "partial-ack";
  const { una } = is.sender;
  const deflated = stays ? was.sender.ssthresh : is.sender.cwnd;
  return {
    choices: [
      { zh: `结束快速恢复，cwnd 缩到 ${deflated}`, en: `It leaves fast recovery and deflates cwnd to ${deflated}` },
      { zh: `留在快速恢复，立即重发 #${una}`, en: `It stays in fast recovery and sends #${una} again at once` },
      { zh: "回到慢启动，cwnd = 1", en: "It goes back to slow start with cwnd = 1" },
      { zh: `结束快速恢复，cwnd 保持 ${was.sender.cwnd}`, en: `It leaves fast recovery and keeps cwnd at ${was.sender.cwnd}` },
    ],
    right: stays ? 1 : 0,
    whys: recoveryWhys(was, stays),
  };
}

/** What speaks against each of the wrong choices above; undefined beside the right one. */
function recoveryWhys({ sender }: Flow, stays: boolean): (Text | undefined)[] {
  const early = {
    zh: `Reno 会这样，随后还得再减一次。它没有盖过 #${sender.recover}，可见同一个窗口里还缺，要接着补。`,
    en: `Reno would, and would have to cut its window again. Short of #${sender.recover}, the ACK shows that more of the same window is missing.`,
  };
  const late =
    sender.algorithm === "reno"
      ? {
          zh: "这是 NewReno 的做法（RFC 6582）。Reno 一收到确认新数据的 ACK，就结束快速恢复。",
          en: "That is NewReno’s way (RFC 6582). Reno leaves fast recovery with the first ACK for new data.",
        }
      : {
          zh: `ACK 盖过了 #${sender.recover}，丢失被发现时发出的都到了，没有要补的。`,
          en: `The ACK covers #${sender.recover}: all that was sent when the loss was noticed has arrived, and nothing is left to fill.`,
        };
  return [
    stays ? early : undefined,
    stays ? undefined : late,
    { zh: "这里只有超时才退到 1，而 ACK 还在来。", en: "Here only a timeout takes cwnd down to 1, and ACKs still arrive." },
    {
      zh: "撑大的部分是替已离开网络的报文段借的，ACK 一来就要还。",
      en: "The swelling stood in for segments that had left the network; with this ACK it has to go.",
    },
  ];
}
