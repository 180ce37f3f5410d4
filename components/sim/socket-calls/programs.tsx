import { isBusy } from "@/lib/sim/socket-calls/inputs";
import type { Program, State } from "@/lib/sim/socket-calls/state";
import { letterOf } from "@/lib/sim/socket-calls/words";
import { formatShort } from "../format-time";
import styles from "./view.module.css";
import type { Words } from "./words";

/** Where each program stands: the call that it sleeps in or that returned last, and what it waits for. */
export function Programs({ state, word }: { state: State; word: Words }) {
  const { program, clients, listener, parameters } = state;
  return (
    <table className={styles.programs}>
      <caption className="visually-hidden">{word("programs")}</caption>
      <thead>
        <tr>
          <th scope="col">{word("program")}</th>
          <th scope="col">{word("call")}</th>
          <th scope="col">{word("now")}</th>
        </tr>
      </thead>
      <tbody>
        <Row
          name={word("server")}
          tcp={listener === "listening" ? "LISTEN" : "CLOSED"}
          program={program}
          state={state}
          rests={word("busyUntil")}
          ends={parameters.listens ? word("finished") : word("stopped")}
          word={word}
        />
        {clients.map(({ program: own, tcb }, index) => (
          <Row
            key={letterOf(index)}
            name={letterOf(index)}
            tcp={tcb.state}
            program={own}
            state={state}
            rests={word("thinksUntil")}
            ends={word("finished")}
            word={word}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = {
  name: string;
  tcp: string;
  program: Program<string>;
  state: State;
  rests: string;
  ends: string;
  word: Words;
};

function Row({ name, tcp, program, state, rests, ends, word }: RowProps) {
  const failed = !program.blocked && typeof program.returned?.value === "string";
  return (
    <tr data-asleep={program.blocked && program.dueMs === null ? "" : undefined} data-failed={failed ? "" : undefined}>
      <th scope="row">
        {name} <code>{tcp}</code>
      </th>
      <td>
        <code>{callText(program)}</code>
      </td>
      <td>{statusText(program, state, rests, ends, word)}</td>
    </tr>
  );
}

function callText({ call, blocked, returned }: Program<string>): string {
  if (blocked) return `${call}()`;
  if (returned === null) return "—";
  return `${returned.call}() → ${typeof returned.value === "string" ? "−1" : returned.value}`;
}

function statusText(program: Program<string>, state: State, rests: string, ends: string, word: Words): string {
  const { call, blocked, dueMs, returned } = program;
  if (blocked && dueMs !== null) return word("woken");
  if (blocked) return word(call === "accept" ? "noConnection" : call === "connect" ? "noAnswer" : "noOctets");
  if (typeof returned?.value === "string") return returned.value;
  if (call === null) return ends;
  if (returned === null && dueMs !== state.nowMs) return word("notYet");
  return isBusy({ program, nowMs: state.nowMs }) ? `${rests} ${formatShort(dueMs ?? 0)}` : word("running");
}
