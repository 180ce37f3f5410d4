import type { Action } from "../engine";
import { askAsClient } from "./client";
import { type Draft, note } from "./draft";
import type { Parameters } from "./parameters";
import type { State } from "./state";

/** What the learner may do: let time pass, ask again, lose a datagram that is on its way. */
export type Input =
  | { kind: "wait"; seconds: number }
  | { kind: "ask"; name: Parameters["name"]; type: Parameters["type"] }
  | { kind: "drop"; flight: number };

/** Waits that show a TTL of 60, 300 and 900 seconds run out. */
const WAITS_S = [10, 60, 300, 900];
/** More questions than this in one run teach nothing new, and a run has an end. */
const LOOKUP_LIMIT = 20;

/** Nothing is under way: time may jump and a new question begin. */
function isAtRest(state: State): boolean {
  return state.flights.length === 0 && state.job === null && state.waiting === null && state.upcoming.length === 0;
}

/** Applies an input; one that no longer fits changes nothing. */
export function applyInput(draft: Draft, input: Input): void {
  if (input.kind === "drop") {
    const flight = draft.flights.find((one) => one.id === input.flight && one.exchange.transport === "udp");
    if (flight === undefined) return;
    draft.flights = draft.flights.filter((one) => one !== flight);
    note(draft, { is: "dropped", from: flight.from, to: flight.to });
  } else if (isAtRest(draft)) {
    if (input.kind === "wait") {
      draft.nowMs += input.seconds * 1000;
      note(draft, { is: "waited", seconds: input.seconds });
    } else if (draft.lookups.length < LOOKUP_LIMIT) {
      askAsClient(draft, { name: input.name, type: input.type });
    }
  }
}

export function actions(state: State): Action<Input>[] {
  if (!isAtRest(state)) return state.flights.filter((flight) => flight.exchange.transport === "udp").map(dropAction);
  const { name, type } = state.parameters;
  const asks: Action<Input>[] = [
    { input: { kind: "ask", name, type }, label: { zh: `再问 ${name} ${type}`, en: `Ask for ${name} ${type} again` } },
  ];
  if (name !== "other.example.com") {
    asks.push({
      input: { kind: "ask", name: "other.example.com", type: "A" },
      label: { zh: "问 other.example.com A", en: "Ask for other.example.com A" },
    });
  }
  if (type !== "AAAA") {
    asks.push({ input: { kind: "ask", name, type: "AAAA" }, label: { zh: `问 ${name} AAAA`, en: `Ask for ${name} AAAA` } });
  }
  const waits = WAITS_S.map(
    (seconds): Action<Input> => ({
      input: { kind: "wait", seconds },
      label: { zh: `等 ${seconds} 秒`, en: `Wait ${seconds} s` },
    }),
  );
  return [...(state.lookups.length < LOOKUP_LIMIT ? asks : []), ...waits];
}

function dropAction({ id, from, to, leg }: State["flights"][number]): Action<Input> {
  const what = leg === "query" ? { zh: "查询", en: "query" } : { zh: "应答", en: "reply" };
  const other = leg === "query" ? to : from;
  const server = other === "resolver" ? { zh: "解析器", en: "the resolver" } : { zh: other, en: other };
  return {
    input: { kind: "drop", flight: id },
    label:
      leg === "query"
        ? { zh: `丢掉发给${server.zh}的${what.zh}`, en: `Lose the ${what.en} to ${server.en}` }
        : { zh: `丢掉${server.zh}的${what.zh}`, en: `Lose the ${what.en} from ${server.en}` },
  };
}
