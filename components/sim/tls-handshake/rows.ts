import type { Frame } from "@/lib/sim/engine";
import { titleOf } from "@/lib/sim/tls-handshake/names";
import { contentOf, isOpened, opens } from "@/lib/sim/tls-handshake/reading";
import { type RecordSize, recordsOf } from "@/lib/sim/tls-handshake/sizes";
import type { Event, Input, Sent, State } from "@/lib/sim/tls-handshake/state";
import type { Locale } from "@/lib/text";
import type { ExchangeModel, ExchangeRow } from "../exchange/model";
import { type Word, wordsIn } from "./words";

export type Frames = Frame<State, Event | Input>[];

const CLIENT = 0;
const EAVESDROPPER = 1;
const SERVER = 2;

/** The conversation up to a frame, with the eavesdropper in the middle of it. */
export function exchangeOf(frames: Frames, index: number, locale: Locale): ExchangeModel {
  const word = wordsIn(locale);
  const state = frames[index]?.state;
  const rows =
    state === undefined ? [] : frames.slice(1, index + 1).flatMap((frame) => rowsOf(frame, state, frame.index === index, locale));
  return { parties: [word("client"), word("eavesdropper"), word("server")], rows };
}

/** The message that a frame is about; where a key is stolen, what it opens, or the answer that it does not open. */
export function messageOf({ event, state }: Frames[number]): Sent | undefined {
  if (event?.kind !== "steal") return state.sent.at(-1);
  const data = state.sent.filter(({ name }) => contentOf(state, name).length > 0);
  return data.find((message) => isOpened(state, message)) ?? data.at(-1) ?? state.sent.at(-1);
}

/** `now` is the state that is shown: what a key opens it opens in earlier rows too. */
function rowsOf({ index, event, state }: Frames[number], now: State, isNow: boolean, locale: Locale): ExchangeRow[] {
  const word = wordsIn(locale);
  if (event?.kind === "steal") {
    const message = now.sent.find((one) => opens(now, event.key, one) && recordsOf(now, one).some(({ sealed }) => sealed));
    const outcome = message === undefined ? "opensNothing" : event.key === "ticket" ? "opensEarly" : "opensAll";
    const what = word(event.key === "ticket" ? "stealsTicket" : "stealsCertificate");
    const tone = message === undefined ? "good" : "bad";
    return [{ kind: "deed", id: index, party: EAVESDROPPER, text: `${what}${word("colon")}${word(outcome)}`, tone, isNow }];
  }
  const message = state.sent.at(-1);
  if (message === undefined) return [];
  const rows: ExchangeRow[] = [];
  if (message.name === "syn" && message.connection > 0) {
    const isReplay = state.connections[message.connection]?.kind === "replay";
    rows.push({ kind: "pause", id: `pause ${index}`, text: word(isReplay ? "oneSecond" : "fiveSeconds") });
  }
  rows.push(messageRow(message, index, now, isNow, locale));
  // A request that moves money is what a replay is about: count it where it happens.
  if (message.name === "response" && state.parameters.request === "post") {
    const tone = state.transfers > 1 ? "bad" : undefined;
    rows.push({
      kind: "deed",
      id: `transfer ${index}`,
      party: SERVER,
      text: `${word("transfersDone")}${word("colon")}${state.transfers}`,
      tone,
      isNow,
    });
  }
  return rows;
}

function messageRow(message: Sent, index: number, now: State, isNow: boolean, locale: Locale): ExchangeRow {
  const word = wordsIn(locale);
  const initiator = now.connections[message.connection]?.kind === "replay" ? EAVESDROPPER : CLIENT;
  const isFromServer = message.from === "server";
  const records = recordsOf(now, message);
  const sealed = records.some((record) => record.sealed);
  const [title = titleOf(message.name)[locale]] = contentOf(now, message.name);
  return {
    kind: "message",
    id: index,
    from: isFromServer ? SERVER : initiator,
    to: isFromServer ? initiator : SERVER,
    title,
    remark: records.length === 0 ? undefined : word(remarkOf(now, message, records)),
    fate: "arrived",
    sealed,
    isNow,
  };
}

function remarkOf(now: State, message: Sent, records: RecordSize[]): Word {
  if (records.some(({ sealed }) => sealed)) return isOpened(now, message) ? "opened" : "sealed";
  return records.some(({ shut }) => shut !== undefined) ? "partly" : "clear";
}
