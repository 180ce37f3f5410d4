import type { State } from "@/lib/sim/deadlock/state";
import styles from "./view.module.css";
import type { Say, Word } from "./words";

type Status = "met" | "notNow" | "ruledOut";

/** Which of the four conditions are met in this frame, and which the remedy never lets come about. */
export function conditionsOf({ parameters, threads, cycle }: State): [Word, Status][] {
  const { remedy } = parameters;
  const holdsAndWaits = threads.some(({ phase, held }) => phase === "waiting" && held > 0);
  return [
    ["exclusion", "met"],
    ["holdAndWait", remedy === "all-at-once" ? "ruledOut" : holdsAndWaits ? "met" : "notNow"],
    ["noPreemption", remedy === "detect" ? "ruledOut" : "met"],
    ["circularWait", remedy === "order" || remedy === "banker" ? "ruledOut" : cycle.length > 0 ? "met" : "notNow"],
  ];
}

export function Conditions({ state, word }: { state: State; word: Say }) {
  return (
    <div className={styles.conditions}>
      <p className={styles.caption}>{word("conditions")}</p>
      <ul>
        {conditionsOf(state).map(([name, status]) => (
          <li key={name} data-status={status}>
            <span>{word(name)}</span> <span>{word(status)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
