import type { Text } from "@/lib/text";
import { waitingAt } from "./bottleneck";
import { jainIndex, ratesSinceAll } from "./fairness";
import { serviceMsOf } from "./sizes";
import type { DropCause, Event, Input, News, State } from "./state";
import { letterOf, MODE_NAMES, nameOf } from "./words";

/** What a slice of time brought: its events if it had any, else where everything stands. */
export function describe(before: State, event: Event | Input, after: State): Text {
  if (event.type !== "slice") return describeInput(event, after === before, after);
  const said = after.news.length === 0 ? [describeStanding(after)] : describeNews(after);
  if (after.atMs >= after.parameters.seconds * 1000) said.push(describeEnd(after));
  return { zh: said.map((text) => text.zh).join(""), en: said.map((text) => text.en).join(" ") };
}

function describeInput(input: Input, idle: boolean, { flows }: State): Text {
  const { zh, en } = nameOf(flows, input.flow);
  if (idle) return { zh: `${zh}没有因此改变什么。`, en: `This changes nothing for ${en}.` };
  switch (input.type) {
    case "drop":
      return {
        zh: `你决定：${zh}下一个发出的报文段会丢。`,
        en: `You decide: the next segment that ${en} sends will be lost.`,
      };
    case "stop":
      return { zh: `你让 ${zh}停下，它不再发新的。`, en: `You stop ${en}: it sends nothing more.` };
    case "resume":
      return { zh: `你让 ${zh}接着发。`, en: `You let ${en} go on.` };
    default:
      return input satisfies never;
  }
}

/** How long a segment that arrives now waits for the link, in milliseconds. */
export function waitMsOf(state: State): number {
  const busyMs = Math.max(0, state.freeMs - state.atMs);
  return state.queue.length * serviceMsOf(state.parameters) + busyMs;
}

function describeStanding(state: State): Text {
  const { parameters, flows } = state;
  const waiting = waitingAt(state, state.atMs);
  const windows = flows.flatMap((flow, i) => (flow.activity === "waiting" ? [] : [`${letterOf(i)} ${flow.cwnd}`]));
  const waitMs = Math.round(waitMsOf(state));
  const zh = `队列 ${waiting}/${parameters.queueSegments}，新来的要等 ${waitMs} ms`;
  const en = `Queue ${waiting} of ${parameters.queueSegments}: what arrives now waits ${waitMs} ms`;
  if (windows.length === 0) return { zh: "还没有流开始发送。", en: "No flow has started yet." };
  return { zh: `${zh}；cwnd：${windows.join("，")}。`, en: `${en}; cwnd: ${windows.join(", ")}.` };
}

function describeNews({ news, flows, parameters }: State): Text[] {
  const drops = (["learner", "overflow", "codel"] as const).flatMap((cause) => describeDrops(news, cause, parameters));
  const others = news.flatMap((each) => describeOne(each, flows));
  return [...drops, ...others];
}

function describeDrops(news: News[], cause: DropCause, { queueSegments }: State["parameters"]): Text[] {
  const drops = news.filter((each) => each.kind === "dropped").filter((each) => each.by === cause);
  if (drops.length === 0) return [];
  const zh = drops.map((drop) => `${letterOf(drop.flow)} 的 ${drop.count} 段`).join("、");
  const en = drops.map((drop) => `${drop.count} of ${letterOf(drop.flow)}`).join(" and ");
  switch (cause) {
    case "overflow":
      return [
        {
          zh: `队列满了（${queueSegments}），丢掉 ${zh}。`,
          en: `The queue is full (${queueSegments}) and drops segments: ${en}.`,
        },
      ];
    case "codel":
      return [{ zh: `排队时间太长已有一阵，CoDel 丢掉 ${zh}。`, en: `Waits have been long for a while, so CoDel drops: ${en}.` }];
    case "learner":
      return [{ zh: `按你的意思丢掉 ${zh}。`, en: `Lost because you said so: ${en}.` }];
    default:
      return cause satisfies never;
  }
}

function describeOne(news: News, flows: State["flows"]): Text[] {
  const { zh, en } = nameOf(flows, news.flow);
  switch (news.kind) {
    case "dropped":
      return [];
    case "started": {
      const cwnd =
        flows[news.flow]?.bbr === null ? { zh: "从 cwnd = 10 慢启动", en: "with cwnd = 10, in slow start" } : undefined;
      return [{ zh: `${zh}开始发送，${cwnd?.zh ?? "先进 Startup"}。`, en: `${en} starts, ${cwnd?.en ?? "in Startup"}.` }];
    }
    case "reduced":
      return [
        {
          zh: `${zh}发觉丢失，cwnd 从 ${news.from} 减到 ${news.to}。`,
          en: `${en} notices a loss and cuts cwnd from ${news.from} to ${news.to}.`,
        },
      ];
    case "timeout":
      return [{ zh: `${zh}的重传定时器到期。`, en: `The timer of ${en} expires.` }];
    case "mode":
      return [{ zh: `${zh}进入 ${MODE_NAMES[news.mode]}。`, en: `${en} enters ${MODE_NAMES[news.mode]}.` }];
    default:
      return news satisfies never;
  }
}

function describeEnd(state: State): Text {
  const rates = ratesSinceAll(state);
  const index = rates === null ? null : jainIndex(rates);
  if (rates === null || index === null) return { zh: "观察到此为止。", en: "The observation ends here." };
  const list = rates.map((rate, i) => `${letterOf(i)} ${rate.toFixed(2)}`);
  if (rates.length === 1) {
    return { zh: `观察结束：平均 ${list[0]} Mbit/s。`, en: `The observation ends: ${list[0]} Mbit/s on average.` };
  }
  return {
    zh: `观察结束。从最后一个流开始算起，平均每秒 ${list.join("，")} Mbit；Jain 指数 ${index.toFixed(2)}。`,
    en: `The observation ends. Since the last flow began, the averages in Mbit/s are ${list.join(", ")}; Jain’s index is ${index.toFixed(2)}.`,
  };
}
