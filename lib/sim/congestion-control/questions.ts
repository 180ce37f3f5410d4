import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { type Choices, numberChoices } from "./choices";
import { describe } from "./describe";
import type { Flow } from "./flow";
import { halvedFlight } from "./rules";
import { PHASES, phaseOf, type Reaction } from "./sender";
import type { Event, Input, State } from "./state";
import { PHASE_NAMES } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

/**
 * The predictions that a scenario may ask for. Most fit one kind of event only, which their prompt names; asked before
 * another they throw, because the item that names the frame is then wrong.
 */
export const questions = {
  "new-ack-cwnd": asked(
    { zh: "一个确认新数据的 ACK 到了。此后 cwnd 是多少？", en: "An ACK for new data arrives. What is cwnd after it?" },
    ["slow-start", "avoidance-counted", "avoidance-grew"],
    (was, is) =>
      numberChoices(is.sender.cwnd, [was.sender.cwnd, was.sender.cwnd + 1, was.sender.cwnd * 2, halvedFlight(was.sender)]),
  ),
  "third-duplicate-action": asked(
    { zh: "第三个重复 ACK 到了。发送方做什么？", en: "The third duplicate ACK arrives. What does the sender do?" },
    ["fast-retransmit"],
    (was) => repairChoices(was),
  ),
  "third-duplicate-ssthresh": asked(
    { zh: "第三个重复 ACK 到了。ssthresh 变成多少？", en: "The third duplicate ACK arrives. What does ssthresh become?" },
    ["fast-retransmit"],
    (was, is) => ssthreshChoices(was, is),
  ),
  "third-duplicate-cwnd": asked(
    { zh: "第三个重复 ACK 到了。cwnd 变成多少？", en: "The third duplicate ACK arrives. What does cwnd become?" },
    ["fast-retransmit"],
    (was, is) => {
      const half = is.sender.ssthresh;
      return numberChoices(is.sender.cwnd, [half, half + 3, 1, was.sender.cwnd]);
    },
  ),
  "inflation-cwnd": asked(
    {
      zh: "快速恢复中又来一个重复 ACK。cwnd 变成多少？",
      en: "In fast recovery one more duplicate ACK arrives. What does cwnd become?",
    },
    ["inflated"],
    (was, is) => numberChoices(is.sender.cwnd, [was.sender.cwnd, was.sender.cwnd - 1, was.sender.ssthresh, was.sender.cwnd * 2]),
  ),
  "recovery-ack-action": asked(
    {
      zh: "快速恢复中，一个确认新数据的 ACK 到了。发送方怎么做？",
      en: "In fast recovery an ACK for new data arrives. What does the sender do?",
    },
    ["recovered", "partial-ack"],
    (was, is) => recoveryChoices(was, is),
  ),
  "recovery-ack-cwnd": asked(
    {
      zh: "快速恢复中，一个确认新数据的 ACK 到了。cwnd 变成多少？",
      en: "In fast recovery an ACK for new data arrives. What does cwnd become?",
    },
    ["recovered", "partial-ack"],
    (was, is) => numberChoices(is.sender.cwnd, [was.sender.ssthresh, was.sender.cwnd, was.sender.cwnd + 1, 1]),
  ),
  "timeout-ssthresh": asked(
    { zh: "重传定时器到期了。ssthresh 变成多少？", en: "The retransmission timer expires. What does ssthresh become?" },
    ["timeout", "timeout-again"],
    (was, is) => ssthreshChoices(was, is),
  ),
  "timeout-cwnd": asked(
    { zh: "重传定时器到期了。cwnd 变成多少？", en: "The retransmission timer expires. What does cwnd become?" },
    ["timeout", "timeout-again"],
    (was, is) => numberChoices(is.sender.cwnd, [is.sender.ssthresh, is.sender.ssthresh + 3, was.sender.cwnd, 10]),
  ),
  "next-phase": {
    prompt: { zh: "下一件事发生以后，发送方处在哪个阶段？", en: "After the next event, which phase is the sender in?" },
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
    prompt: { zh: "接下来发生什么？", en: "What happens next?" },
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

const EVENT_NAMES = {
  "new-ack": { zh: "一个确认新数据的 ACK 到达", en: "An ACK for new data arrives" },
  "other-ack": { zh: "一个重复 ACK 到达", en: "A duplicate ACK arrives" },
  timeout: { zh: "重传定时器到期", en: "The retransmission timer expires" },
  loss: { zh: "路上丢了一个报文段", en: "A segment is lost on the way" },
} satisfies Record<string, Text>;

function kindOf(event: Event | Input, was: Flow): keyof typeof EVENT_NAMES {
  if (event.type === "ack") return event.ack > was.sender.una ? "new-ack" : "other-ack";
  if (event.type === "timeout" || event.type === "loss") return event.type;
  throw new Error(`"${event.type}" is not an event that a prediction asks for.`);
}

function asked(prompt: Text, fits: Reaction[], choose: (was: Flow, is: Flow) => Choices): Question {
  return {
    prompt,
    ask: (before, event, after) => {
      const [was, is] = flowOf(before, event, after);
      if (event.type === "loss" || !fits.includes(is.sender.reaction)) {
        throw new Error(`This prediction fits a frame with ${fits.join(" or ")}, not ${event.type} with ${is.sender.reaction}.`);
      }
      return { ...choose(was, is), why: describe(before, event, after) };
    },
  };
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

function recoveryChoices(was: Flow, is: Flow): Choices {
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
  };
}
