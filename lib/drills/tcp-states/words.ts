import type { EventName, Transition } from "@/lib/sim/tcp/row";
import type { TcpState } from "@/lib/sim/tcp/tcb";
import type { Text } from "@/lib/text";
import type { Outcome } from "./outcome";

const call = (name: string): Text => ({ zh: `用户调用 ${name}`, en: `the user calls ${name}` });

const EVENTS: Record<EventName, Text> = {
  "passive OPEN": { zh: "用户调用被动的 `OPEN`", en: "the user calls a passive `OPEN`" },
  "active OPEN": { zh: "用户调用主动的 `OPEN`", en: "the user calls an active `OPEN`" },
  OPEN: call("`OPEN`"),
  SEND: call("`SEND`"),
  RECEIVE: call("`RECEIVE`"),
  CLOSE: call("`CLOSE`"),
  ABORT: call("`ABORT`"),
  "any call": { zh: "用户发出调用", en: "the user makes a call" },
  "SEGMENT ARRIVES": { zh: "到来一个报文段", en: "a segment arrives" },
  "RETRANSMISSION TIMEOUT": { zh: "重传定时器到期", en: "the retransmission timer runs out" },
  "USER TIMEOUT": { zh: "用户超时", en: "the user timeout is over" },
  "TIME-WAIT TIMEOUT": { zh: "2 MSL 定时器到期", en: "the 2 MSL timer runs out" },
  "zero-window timeout": { zh: "零窗口定时器到期", en: "the zero-window timer runs out" },
  "orphan timeout": { zh: "孤儿定时器到期", en: "the orphan timer runs out" },
};

/** Rows whose condition names several events, or says the event again: one of them, in plain words. */
const INSTEAD: Record<string, Text> = {
  "9": EVENTS.CLOSE,
  "10": EVENTS["active OPEN"],
  "19": EVENTS.CLOSE,
  "34": { zh: "用户调用 `CLOSE`，没有数据在排队", en: "the user calls `CLOSE` with nothing queued" },
  "42": { zh: "用户调用 `CLOSE`，没有数据在排队", en: "the user calls `CLOSE` with nothing queued" },
  "63": { zh: "用户在关闭以后又调用 `SEND`", en: "the user calls `SEND` after having closed" },
  "66": { zh: "用户第二次调用 `CLOSE`", en: "the user calls `CLOSE` a second time" },
  "48": EVENTS["TIME-WAIT TIMEOUT"],
  "54": EVENTS["USER TIMEOUT"],
};

/** What happens in a row: the event and what it is like. */
export function happening({ row, event, condition }: Transition): Text {
  const instead = INSTEAD[row];
  if (instead !== undefined) return instead;
  if (condition.en === "always") return EVENTS[event];
  return { zh: `${EVENTS[event].zh}，${condition.zh}`, en: `${EVENTS[event].en}: ${condition.en}` };
}

export function promptOf(row: Transition, state: TcpState): Text {
  const { zh, en } = happening(row);
  return {
    zh: `一端处于 \`${state}\`，${zh}。它会怎么做？`,
    en: `One end is in \`${state}\`. ${en.charAt(0).toUpperCase()}${en.slice(1)}. What does it do?`,
  };
}

/** What an endpoint does, seen from the state it is in. */
export function outcomeText({ sends, data, next }: Outcome, state: TcpState): Text {
  const { zh, en } = sends === null ? { zh: "什么也不发", en: "Sends nothing" } : sending(sends, data);
  const after =
    next === state
      ? { zh: `留在 \`${next}\``, en: `stays in \`${next}\`` }
      : { zh: `进入 \`${next}\``, en: `goes to \`${next}\`` };
  return { zh: `${zh}，${after.zh}`, en: `${en} and ${after.en}` };
}

function sending(flags: string, data: Outcome["data"]): Text {
  if (data === "one") return { zh: `发送带 1 字节数据的 \`${flags}\``, en: `Sends one byte of data with \`${flags}\`` };
  if (data === "some") return { zh: `发送带数据的 \`${flags}\``, en: `Sends data with \`${flags}\`` };
  return { zh: `发送 \`${flags}\``, en: `Sends \`${flags}\`` };
}

/** Why an outcome is wrong here: it belongs to another row. */
export function elsewhere(row: Transition, state: TcpState): Text {
  const { zh, en } = happening(row);
  return {
    zh: `\`${state}\` 在另一种时候才这样做：${zh}。`,
    en: `\`${state}\` does this when ${en}.`,
  };
}
