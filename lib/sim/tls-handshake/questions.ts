import type { Text } from "@/lib/text";
import { SUITES } from "@/lib/tls/suites";
import type { PredictionQuestion } from "../engine";
import { exchangeWords, visitWords } from "./circumstances";
import { openRecording } from "./key-log";
import { titleOf } from "./names";
import type { Parameters } from "./parameters";
import { readable } from "./reading";
import { recordsOf } from "./sizes";
import type { Event, Input, Sent, State } from "./state";
import { next, step } from "./step";
import { REQUESTS } from "./texts";

type Question = PredictionQuestion<State, Event | Input>;

function arrived(question: string, before: State, after: State): Sent {
  const message = after.sent.at(-1);
  if (message === undefined || after.sent.length === before.sent.length)
    throw new Error(`${question}: no message arrives in this frame.`);
  return message;
}

/** Before a frame in which a TLS message arrives. */
const reads: Question = {
  prompt(before, _event, after) {
    const { name, from } = arrived("reads", before, after);
    const { version } = SUITES[after.parameters.suite];
    const whose = from === "server" ? { zh: "服务端", en: "server" } : { zh: "客户端", en: "client" };
    return {
      zh: `TLS ${version}：下一条消息是${whose.zh}的 ${titleOf(name).zh}。窃听者读得到它的什么？`,
      en: `TLS ${version}: the next message is the ${whose.en}’s ${titleOf(name).en}. What does the eavesdropper read of it?`,
    };
  },
  ask(before, _event, after) {
    const message = arrived("reads", before, after);
    const records = recordsOf(after, message);
    if (records.length === 0) throw new Error("reads: the message carries no TLS.");
    if (records.some(({ shut }) => shut !== undefined)) throw new Error("reads: part of this message is encrypted, part is not.");
    const isClear = records.every(({ sealed }) => !sealed);
    const is13 = SUITES[after.parameters.suite].version === "1.3";
    const right = isClear ? 0 : is13 ? 2 : 1;
    const title = titleOf(message.name);
    const seen = readable(after, message);
    return {
      choices: [
        { zh: "每一个字节都读得到", en: "All of it, down to the last byte" },
        { zh: "真正的记录类型和长度", en: "Its true record type and its length" },
        { zh: "只有它的长度而已", en: "Nothing of it but its length" },
        { zh: "连长度也读不到", en: "Nothing at all, not even its length" },
      ],
      right,
      why: isClear
        ? {
            zh: `${title.zh} 是明文，比如 ${seen[0]?.zh ?? "它的类型"}。`,
            en: `${title.en} goes in the clear, for instance ${seen[0]?.en ?? "its type"}.`,
          }
        : is13
          ? {
              zh: `${title.zh} 的记录头上只写 application_data：TLS 1.3 把真正的类型也加密了，露在外面的只有长度。`,
              en: `The record of ${title.en} says application_data: TLS 1.3 encrypts the true type as well, and only the length shows.`,
            }
          : {
              zh: `内容加密了，记录头没有：类型和长度都是明文。`,
              en: "The content is encrypted, the record header is not: type and length stand in the clear.",
            },
    };
  },
};

/** Before a frame in which a key is stolen. The answer is what the key really opens of the recorded octets. */
const opensWhat: Question = {
  prompt(before, event) {
    if (event.kind !== "steal") throw new Error("opens: no key is stolen in this frame.");
    const { zh, en } = exchangeWords(before.parameters);
    const key =
      event.key === "ticket"
        ? { zh: "服务端封票据的密钥", en: "the key under which the server seals its tickets" }
        : { zh: "服务端证书的私钥", en: "the private key of the server’s certificate" };
    return {
      zh: `${zh}。窃听者录下了全部流量，事后又偷到${key.zh}。录下的请求和响应，她打得开什么？`,
      en: `${en}. The eavesdropper has recorded everything and afterwards steals ${key.en}. What can she open of the recorded requests and responses?`,
    };
  },
  ask(_before, event, after) {
    if (event.kind !== "steal") throw new Error("opens: no key is stolen in this frame.");
    const opened = after.connections.map((_, at) => openRecording(after, at, event.key));
    const client = opened.some((one) => one.client.length > 0);
    const server = opened.some((one) => one.server.length > 0);
    return {
      choices: [
        { zh: "请求和响应，全部", en: "Requests and responses, all of them" },
        { zh: "只有随第一批发出的请求", en: "Only the request in the first flight" },
        { zh: "只有服务端的响应", en: "Only what the server answered" },
        { zh: "录下的一样也打不开", en: "Nothing that she has recorded" },
      ],
      right: client && server ? 0 : client ? 1 : server ? 2 : 3,
      why: client
        ? server
          ? {
              zh: "premaster secret 就在录下的 ClientKeyExchange 里，正是用这把私钥对应的公钥加密的；有了它，所有密钥都算得出。",
              en: "The premaster secret is in the recorded ClientKeyExchange, under the public half of this very key; all keys follow from it.",
            }
          : {
              zh: "0-RTT 的密钥只由 PSK 得来，PSK 就在票据里；后面的密钥还掺进了临时密钥交换的结果，那早已忘掉。",
              en: "The key of 0-RTT comes from the PSK alone, and that is in the ticket; all later keys also need the result of an ephemeral exchange, which is forgotten.",
            }
        : {
            zh: "这把私钥只签过名；密钥来自双方的临时密钥，用完就忘了。这就是前向保密。",
            en: "That key has only signed; the secret came from ephemeral keys which both sides have forgotten. This is forward secrecy.",
          },
    };
  },
};

/** Before the eavesdropper's first segment: the run is played on to what the server makes of the repetition. */
const replayed: Question = {
  prompt({ parameters }) {
    const { line } = REQUESTS[parameters.request];
    const defence = DEFENCES[parameters.replayDefence];
    return {
      zh: `${defence.zh}窃听者把录下的第一批数据原样再发一遍：带票据的 ClientHello，和 0-RTT 的 ${line}。服务端会怎样？`,
      en: `${defence.en} The eavesdropper sends the recorded first flight again, unchanged: the ClientHello with its ticket, and ${line} as 0-RTT data. What will the server do?`,
    };
  },
  ask(_before, event, after) {
    if (event.kind !== "replay") throw new Error("replayed: nothing is sent again in this frame.");
    let state = after;
    for (let due = next(state); due !== undefined; due = next(state)) state = step(state, due);
    const isCarriedOut = state.sent.some(
      ({ connection, name }) => connection === state.connections.length - 1 && name === "response",
    );
    const { replayDefence } = after.parameters;
    const right = isCarriedOut ? 0 : replayDefence === "single-use" ? 1 : 2;
    return {
      choices: [
        { zh: "照办，再来一次", en: "Carry the request out once more" },
        { zh: "不认票据，从头握手", en: "Refuse the ticket and begin a full handshake" },
        { zh: "认票据，却不照办", en: "Accept the ticket, but not act on the request" },
        { zh: "看出密文是旧的，断开", en: "See that the ciphertext is old and hang up" },
      ],
      right,
      why: WHY_REPLAYED[right] ?? WHY_REPLAYED[0],
    };
  },
};

const DEFENCES: Record<Parameters["replayDefence"], Text> = {
  none: { zh: "服务端没有防重放的措施。", en: "The server takes no measures against replay." },
  "single-use": { zh: "服务端的票据只能用一次。", en: "Each of the server’s tickets is good for one use." },
  "too-early": {
    zh: "服务端对早期数据回 425（Too Early）。",
    en: "To early data the server answers 425 (Too Early).",
  },
};

const WHY_REPLAYED: [Text, Text, Text] = [
  {
    zh: "早期数据的密钥来自票据的 PSK 和 ClientHello，服务端没有添进任何新的东西，所以重放的和原来的一样有效。",
    en: "The early key comes from the ticket’s PSK and the ClientHello; the server adds nothing fresh, so the copy is as valid as the original.",
  },
  {
    zh: "它记得这张票据已经用过，早期数据读也不读；她没有密钥，握手走不下去。",
    en: "It remembers that the ticket is spent and never reads the early data; without keys she cannot finish a handshake.",
  },
  {
    zh: "它对早期数据一律回 425，等握手完成；她走不到那一步。",
    en: "It answers all early data with 425 and waits for the end of the handshake, which she cannot reach.",
  },
];

/** Before the first frame: round trips from SYN to the first octet of the response. */
const roundTrips: Question = {
  prompt({ parameters }) {
    const { zh, en } = visitWords(parameters);
    return {
      zh: `${zh}。从 TCP 的 SYN 到响应的第一个字节，一共几个往返？`,
      en: `${en}. How many round trips from TCP’s SYN to the first byte of the response?`,
    };
  },
  ask(before, _event, after) {
    if (before.sent.length > 0) throw new Error("round-trips: asked before the first message only.");
    let state = after;
    for (let due = next(state); due !== undefined && !hasResponse(state); due = next(state)) state = step(state, due);
    const count = Math.round(state.nowMs / state.parameters.rttMs);
    const choices = [2, 3, 4, 5];
    const isTcp = { zh: "一个给 TCP，一个给请求和响应", en: "One is TCP’s, one is the request’s and its answer’s" };
    const handshake = count - 2;
    return {
      choices: choices.map((number) => ({ zh: `${number} 个`, en: String(number) })),
      right: choices.indexOf(count),
      why:
        handshake === 0
          ? {
              zh: `${isTcp.zh}；TLS 不另占：请求跟着 ClientHello 一起走。`,
              en: `${isTcp.en}; TLS adds none, for the request leaves together with the ClientHello.`,
            }
          : { zh: `${isTcp.zh}，握手占 ${handshake} 个。`, en: `${isTcp.en}; the TLS handshake adds ${handshake}.` },
    };
  },
};

function hasResponse({ sent }: State): boolean {
  return sent.some(({ name }) => name === "response");
}

export const questions = {
  reads,
  opens: opensWhat,
  replayed,
  "round-trips": roundTrips,
} satisfies Record<string, Question>;
