import type { Parameters } from "@/lib/sim/csrf/parameters";
import { type Event, type Input, PARTIES, type State } from "@/lib/sim/csrf/state";
import { Bank, Jar } from "./csrf/jar";
import { rowsOf } from "./csrf/rows";
import styles from "./csrf/view.module.css";
import { wordsIn } from "./csrf/words";
import { Exchange } from "./exchange";
import type { ViewProps } from "./view";

export { csrfRunner as runner } from "@/lib/sim/csrf/runner";
export const loadEngine = () => import("@/lib/sim/csrf/engine").then((module) => module.csrf);

/** The messages with their header lines; below them the cookie jar, and what the bank knows. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const state = frames[index]?.state;
  if (state === undefined) return null;
  const say = wordsIn(locale);
  const states = frames.map((frame) => frame.state);
  const fullest = most(states, ({ jar }) => jar.length) ?? state;
  const busiest = most(states, ({ sessions }) => sessions.length) ?? state;
  return (
    <div className={styles.view}>
      <div className={styles.columns}>
        <Exchange model={{ parties: PARTIES.map(say), rows: rowsOf(frames, index, locale, say) }} label={say("picture")} />
        <div className={styles.panel}>
          <div className={styles.part}>
            <p className={styles.caption}>{say("jar")}</p>
            <div className={styles.stack}>
              <div>
                <Jar state={state} say={say} locale={locale} />
              </div>
              <div className={styles.ghost} aria-hidden="true">
                <Jar state={fullest} say={say} locale={locale} />
              </div>
            </div>
          </div>
          <div className={styles.part}>
            <p className={styles.caption}>{say("atBank")}</p>
            <div className={styles.stack}>
              <div>
                <Bank state={state} say={say} />
              </div>
              <div className={styles.ghost} aria-hidden="true">
                <Bank state={busiest} say={say} />
              </div>
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}

/** The first of the greatest: what keeps the room for all. */
function most(states: State[], size: (state: State) => number): State | undefined {
  return states.reduce<State | undefined>((best, one) => (best === undefined || size(one) > size(best) ? one : best), undefined);
}
