import type { Parameters } from "@/lib/sim/deadlock/parameters";
import type { Event, Input, State } from "@/lib/sim/deadlock/state";
import { Conditions } from "./deadlock/conditions";
import { Graph } from "./deadlock/graph";
import { Lanes } from "./deadlock/lanes";
import { Threads } from "./deadlock/threads";
import styles from "./deadlock/view.module.css";
import { wordsIn } from "./deadlock/words";
import type { ViewProps } from "./view";
import base from "./view-base.module.css";

export { deadlockRunner as runner } from "@/lib/sim/deadlock/runner";
export const loadEngine = () => import("@/lib/sim/deadlock/engine").then((module) => module.deadlock);

/** Who holds what and who waits for whom, as a graph and as a table, and the four conditions under which that is the end. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const state = frames[index]?.state;
  if (state === undefined) return null;
  const word = wordsIn(locale);
  return (
    <div className={`${base.view} ${styles.view}`}>
      <div className={styles.columns}>
        <Graph state={state} locale={locale} word={word} />
        <div className={styles.column}>
          <Threads state={state} locale={locale} word={word} />
          <Conditions state={state} word={word} />
        </div>
      </div>
      <Lanes frames={frames} index={index} word={word} />
    </div>
  );
}
