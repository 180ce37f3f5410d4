import { withChoices } from "@/lib/sim/choices";
import type { PredictionQuestion } from "@/lib/sim/engine";
import { flagsOf } from "@/lib/sim/tcp/segment";
import type { TcpState } from "@/lib/sim/tcp/tcb";
import type { HostName } from "@/lib/sim/tcp-network/hosts";
import { stateQuestion } from "@/lib/sim/tcp-network/state-question";
import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { coming } from "./coming";
import { describe } from "./describe";
import type { Event, Input, State } from "./state";
import { nameOf, sentBy } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

/** States that are taken for one another lie next to each other. */
const NEIGHBOURS: Record<TcpState, TcpState[]> = {
  CLOSED: ["LISTEN", "TIME-WAIT", "LAST-ACK"],
  LISTEN: ["CLOSED", "SYN-RECEIVED", "ESTABLISHED"],
  "SYN-SENT": ["SYN-RECEIVED", "ESTABLISHED", "CLOSED"],
  "SYN-RECEIVED": ["ESTABLISHED", "SYN-SENT", "LISTEN"],
  ESTABLISHED: ["SYN-RECEIVED", "CLOSE-WAIT", "FIN-WAIT-1"],
  "FIN-WAIT-1": ["FIN-WAIT-2", "CLOSING", "TIME-WAIT"],
  "FIN-WAIT-2": ["FIN-WAIT-1", "TIME-WAIT", "CLOSING"],
  "CLOSE-WAIT": ["LAST-ACK", "FIN-WAIT-2", "CLOSING"],
  CLOSING: ["TIME-WAIT", "FIN-WAIT-2", "LAST-ACK"],
  "LAST-ACK": ["CLOSED", "TIME-WAIT", "CLOSE-WAIT"],
  "TIME-WAIT": ["CLOSED", "FIN-WAIT-2", "CLOSING"],
};

function stateOf(host: HostName): Question {
  return stateQuestion({
    coming,
    stateOf: (state) => state[host].tcb.state,
    nameOf: () => nameOf(host),
    acted: ({ effect }) => effect.host === host,
    pool: (held, right) => [...NEIGHBOURS[right], ...NEIGHBOURS[held]],
    describe,
  });
}

const nextSegment: Question = {
  prompt(before, event, after) {
    // Whoever acts in the step is the one who may send.
    const { host } = after.effect;
    const who = host === null ? null : nameOf(host);
    const what =
      who === null
        ? say("此刻会发出什么？", "What is sent at that moment?")
        : say(`${who.zh}因此发出什么？`, `What does ${who.en} send because of it?`);
    return join(coming(before, event, after), what);
  },
  ask(before, event, after) {
    const sent = sentBy(after).at(-1);
    const pool = [NOTHING, ...["ACK", "SYN,ACK", "FIN,ACK", "RST", "SYN"].map(plain)];
    const right = sent === undefined ? NOTHING : plain(flagsOf(sent));
    return withChoices(right, pool, describe(before, event, after));
  },
};

const NOTHING = say("什么也不发", "Nothing");

function plain(word: string): Text {
  return { zh: word, en: word };
}

export const questions = {
  "a-state": stateOf("client"),
  "b-state": stateOf("server"),
  "next-segment": nextSegment,
} satisfies Record<string, Question>;
