import { locksOf, requestOf } from "@/lib/sim/deadlock/allocation";
import type { State } from "@/lib/sim/deadlock/state";
import { nameOf, numberOf } from "@/lib/sim/deadlock/words";
import type { Locale } from "@/lib/text";
import styles from "./view.module.css";
import { PHASES, type Say } from "./words";

/** Each thread in a row: what it does, what it has, what it waits for. */
export function Threads({ state, locale, word }: { state: State; locale: Locale; word: Say }) {
  const retries = state.parameters.remedy === "timeout" || state.parameters.remedy === "detect";
  return (
    <table className={styles.threads}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{word("thread")}</span>
          </th>
          <th scope="col">{word("state")}</th>
          <th scope="col">{word("holds")}</th>
          <th scope="col">{word("wants")}</th>
          {retries && <th scope="col">{word("attempt")}</th>}
        </tr>
      </thead>
      <tbody>
        {state.threads.map((thread, at) => (
          <tr key={nameOf(at)} data-circle={state.cycle.includes(at) ? "" : undefined} data-phase={thread.phase}>
            <th scope="row">{nameOf(at)}</th>
            <td>{PHASES[thread.phase][locale]}</td>
            <td>{list(locksOf(thread))}</td>
            <td>{list(thread.phase === "waiting" ? requestOf(state, thread) : [])}</td>
            {retries && <td>{thread.phase === "idle" ? "–" : thread.attempt}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function list(locks: readonly number[]): string {
  return locks.length === 0 ? "–" : locks.map(numberOf).join(", ");
}
