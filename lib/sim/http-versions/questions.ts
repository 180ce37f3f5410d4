import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { lossesOf, openingOf, orderSent, resourcesOf, sizesOf, whyFirst } from "./circumstances";
import { letterOf, packetName, partOf, responseOf } from "./names";
import { newsOf } from "./news";
import { phaseOf } from "./phases";
import type { Event, Input, Lane, State, Version } from "./state";
import { next, step } from "./step";
import { listResponses, VERSION_NAMES } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

function laneOf(state: State, version: Version, question: string): Lane {
  const lane = state.lanes.find((one) => one.version === version);
  if (lane === undefined) throw new Error(`${question}: the run does not have ${version}.`);
  return lane;
}

/** Every state from this one to the end, if nobody interferes. */
function* statesFrom(state: State): Generator<State> {
  for (let now = state; ; ) {
    yield now;
    const event = next(now);
    if (event === undefined) return;
    now = step(now, event);
  }
}

function atEnd(state: State): State {
  let last = state;
  for (const now of statesFrom(state)) last = now;
  return last;
}

function completeAtMs(lane: Lane): number {
  return Math.max(...lane.responses.map(({ doneAtMs }) => doneAtMs ?? Number.POSITIVE_INFINITY));
}

/** Before a frame in which a packet is lost: which responses wait until it has been retransmitted. */
function held(version: Version): Question {
  const name = `held-${version}`;
  const lostIn = (before: State) => {
    const event = next(before);
    const after = event === undefined ? before : step(before, event);
    const [code] = newsOf(laneOf(before, version, name), laneOf(after, version, name)).lost;
    if (code === undefined) throw new Error(`${name}: no packet is lost in this frame.`);
    return code;
  };
  return {
    prompt: (before) => {
      const packet = packetName(lostIn(before));
      const { en: http } = VERSION_NAMES[version];
      const { zh, en } =
        version === "http3" ? { zh: "QUIC 连接", en: "QUIC connection" } : { zh: "TCP 连接", en: "TCP connection" };
      const { resources } = before.parameters;
      const order = orderSent(before);
      return {
        zh: `${http}：${resources} 个响应在一条 ${zh}上交错着来，次序是 ${order}。包 ${packet} 就要丢失。在它重传到达之前，有几个响应要等它？`,
        en: `${http}: ${resources} responses are interleaved on one ${en}, in the order ${order}, and packet ${packet} is about to be lost. How many responses have to wait until it has been retransmitted?`,
      };
    },
    ask(before, _event, after) {
      const code = lostIn(before);
      const waiting = new Set<number>();
      for (const now of statesFrom(after)) {
        const { responses } = laneOf(now, version, name);
        if (((responses[responseOf(code)]?.missing ?? 0) >> partOf(code)) % 2 === 0) break;
        for (const [at, response] of responses.entries()) {
          const phase = phaseOf(response);
          if (phase === "hole" || phase === "blocked") waiting.add(at);
        }
      }
      const all = after.parameters.resources;
      const counts = [...new Set([0, 1, Math.ceil(all / 2), waiting.size, all])].sort((a, b) => a - b);
      const who = listResponses([...waiting].sort((a, b) => a - b));
      const packet = packetName(code);
      return {
        choices: counts.map((count) => ({ zh: String(count), en: String(count) })),
        right: counts.indexOf(waiting.size),
        why:
          version === "http3"
            ? {
                zh: `只有 ${who.zh}：QUIC 里每个流各有自己的次序，${packet} 里没有别的流的数据。`,
                en: `Only ${who.en}: in QUIC each stream has an order of its own, and ${packet} carries nothing of the others.`,
              }
            : {
                zh: `${who.zh}：对 TCP 来说这只是一条有序的字节流，排在 ${packet} 后面的都扣着，不管是谁的。`,
                en: `${who.en}: to TCP it is one ordered stream of bytes, and all behind ${packet} is held back, whosever it is.`,
              },
      };
    },
  };
}

/** Before the first frame: which version has everything first. */
const firstDone: Question = {
  prompt: ({ parameters }) => {
    const [what, opening, losses] = [resourcesOf(parameters), openingOf(parameters), lossesOf(parameters)];
    return {
      zh: `${what.zh}；${opening.zh}，往返 ${parameters.rttMs} ms，一条连接的窗口从 10 个包开始。${losses.zh}。哪一种最先全部取完？`,
      en: `${what.en}. ${opening.en}, a round trip takes ${parameters.rttMs} ms, and a connection’s window starts at 10 packets. ${losses.en}. Which has everything first?`,
    };
  },
  ask(before) {
    const times = atEnd(before).lanes.map((lane) => ({ version: lane.version, atMs: completeAtMs(lane) }));
    const least = Math.min(...times.map(({ atMs }) => atMs));
    const firsts = times.filter(({ atMs }) => atMs === least);
    if (firsts.length !== 1 && firsts.length !== times.length)
      throw new Error("first-done: some are first together, but not all.");
    const list = (language: "zh" | "en") =>
      times
        .map(({ version, atMs }) => `${VERSION_NAMES[version][language]} ${Math.round(atMs)} ms`)
        .join(language === "zh" ? "，" : ", ");
    return {
      choices: [...times.map(({ version }) => VERSION_NAMES[version]), { zh: "同时取完", en: "All at the same moment" }],
      right: firsts.length === 1 ? times.findIndex(({ atMs }) => atMs === least) : times.length,
      why: whyFirst(firsts.length === 1 ? firsts[0]?.version : undefined, before, { zh: list("zh"), en: list("en") }),
    };
  },
};

/** Before the server has made the first: the order in which pipelined responses become complete. */
const firstResponse: Question = {
  prompt: ({ parameters, thinkMs }) => {
    const times = thinkMs.map((ms, at) => `${letterOf(at)} ${ms} ms`);
    const sizes = sizesOf(parameters);
    const sending =
      parameters.packetMs === 0
        ? { zh: "发送本身不花时间", en: "sending it takes no time" }
        : { zh: `发一个包要 ${parameters.packetMs} ms`, en: `a packet takes ${parameters.packetMs} ms to send` };
    return {
      zh: `一条 HTTP/1.1 连接，用流水线按次序发出 ${parameters.resources} 个请求，服务器同时处理，各要：${times.join("，")}。${sizes.zh}，${sending.zh}，什么也不丢。哪个响应最先收齐？`,
      en: `${parameters.resources} requests are pipelined in this order on one HTTP/1.1 connection, and the server works on all of them at once: ${times.join(", ")}. ${sizes.en}, ${sending.en}, and nothing is lost. Which response is complete first?`,
    };
  },
  ask(before) {
    const { responses } = laneOf(atEnd(before), "pipelining", "first-response");
    const least = Math.min(...responses.map(({ doneAtMs }) => doneAtMs ?? 0));
    const firsts = responses.flatMap(({ doneAtMs }, at) => (doneAtMs === least ? [at] : []));
    if (firsts.length !== 1 && firsts.length !== responses.length) throw new Error("first-response: some are first together.");
    return {
      choices: [
        ...responses.map((_, at) => ({ zh: letterOf(at), en: letterOf(at) })),
        { zh: "都在同一刻", en: "All at the same moment" },
      ],
      right: firsts.length === 1 ? (firsts[0] ?? 0) : responses.length,
      why: {
        zh: "响应按请求的次序走。后面的早做好了，也只能在服务器里等 A，然后跟着它一起来。",
        en: "Responses keep the order of the requests. The later ones are ready long before, wait at the server for A, and come with it.",
      },
    };
  },
};

/** Before the frame in which A is complete: how long B takes, in round trips, from then on. */
function second(version: Version): Question {
  const name = `second-${version}`;
  return {
    prompt: ({ parameters, lanes }) => {
      const { en: http } = VERSION_NAMES[version];
      const [a = 0, b = 0] = (lanes[0]?.responses ?? []).map(({ size }) => size);
      const anew =
        version === "http10" ? { zh: "，要重新建立 TCP 和 TLS 1.3", en: " and needs TCP and TLS 1.3 anew" } : { zh: "", en: "" };
      return {
        zh: `${http}：A 就要收齐，然后才去取 B${anew.zh}。A 有 ${a} 个包，B 有 ${b} 个，往返 ${parameters.rttMs} ms，服务器不耗时间，什么也不丢；新连接的窗口是 10 个包，慢启动。从 A 收齐到 B 收齐，要几个往返？`,
        en: `${http}: A is about to be complete; only then is B requested${anew.en}. A has ${a} packets and B has ${b}, a round trip is ${parameters.rttMs} ms, the server takes no time, and nothing is lost; a new connection starts with a window of 10 packets, in slow start. How many round trips from the end of A to the end of B?`,
      };
    },
    ask(before, _event, after) {
      const [first] = laneOf(after, version, name).responses;
      if (first?.doneAtMs !== after.nowMs || laneOf(before, version, name).responses[0]?.doneAtMs !== null) {
        throw new Error(`${name}: A does not become complete in this frame.`);
      }
      const doneAtMs = laneOf(atEnd(after), version, name).responses[1]?.doneAtMs ?? Number.NaN;
      const right = (doneAtMs - after.nowMs) / after.parameters.rttMs - 1;
      if (![0, 1, 2, 3].includes(right)) throw new Error(`${name}: B does not take one to four round trips.`);
      return {
        choices: [1, 2, 3, 4].map((count): Text => ({ zh: String(count), en: String(count) })),
        right,
        why:
          version === "http10"
            ? {
                zh: "一切从头来：TCP、TLS 各一个往返，窗口又是 10 个包，再要两个往返才发得完。",
                en: "All from the start: TCP and TLS take a round trip each, the window is 10 packets again, and so two more are needed.",
              }
            : {
                zh: "不用握手，窗口在传 A 时已经张开，B 一次就装得下。",
                en: "No handshakes, and delivering A has opened the window: all of B fits into it at once.",
              },
      };
    },
  };
}

export const questions = {
  "held-http2": held("http2"),
  "held-http3": held("http3"),
  "first-done": firstDone,
  "first-response": firstResponse,
  "second-http10": second("http10"),
  "second-keepAlive": second("keepAlive"),
} satisfies Record<string, Question>;
