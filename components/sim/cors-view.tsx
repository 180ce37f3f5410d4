import type { Parameters } from "@/lib/sim/cors/parameters";
import { type Event, type Input, PARTIES, type State } from "@/lib/sim/cors/state";
import { CacheList, Decision } from "./cors/decision";
import { rowsOf } from "./cors/rows";
import styles from "./cors/view.module.css";
import { wordsIn } from "./cors/words";
import { Exchange } from "./exchange";
import type { ViewProps } from "./view";

export { corsRunner as runner } from "@/lib/sim/cors/runner";
export const loadEngine = () => import("@/lib/sim/cors/engine").then((module) => module.cors);

/** The messages with their header lines; below them what the browser asks itself, and what it remembers. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const state = frames[index]?.state;
  if (state === undefined) return null;
  const say = wordsIn(locale);
  const longest = longestPlan(frames.map((frame) => frame.state));
  const fullest = frames.reduce((most, frame) => (frame.state.cache.length > most.cache.length ? frame.state : most), state);
  return (
    <div className={styles.view}>
      <div className={styles.columns}>
        <Exchange model={{ parties: PARTIES.map(say), rows: rowsOf(frames, index, locale, say) }} label={say("picture")} />
        <div className={styles.panel}>
          <div className={styles.part}>
            <p className={styles.caption}>{say("decision")}</p>
            <div className={styles.stack}>
              <div>
                <Decision plan={state.plan} done={state.done} locale={locale} />
              </div>
              <div className={styles.ghost} aria-hidden="true">
                <Decision plan={longest} done={longest.length} locale={locale} />
              </div>
            </div>
          </div>
          <div className={styles.part}>
            <p className={styles.caption}>{say("cache")}</p>
            <div className={styles.stack}>
              <div>
                <CacheList state={state} say={say} />
              </div>
              <div className={styles.ghost} aria-hidden="true">
                <CacheList state={{ ...fullest, nowMs: 0 }} say={say} />
              </div>
            </div>
            <dl className={styles.counts}>
              <dt>{say("preflights")}</dt>
              <dd>{state.preflights}</dd>
              <dt>{say("carriedOut")}</dt>
              <dd>{state.carriedOut}</dd>
              <dt>{say("delivered")}</dt>
              <dd>{state.delivered}</dd>
              <dt>{say("refused")}</dt>
              <dd>{state.refused}</dd>
            </dl>
          </div>
        </div>
      </div>
    </div>
  );
}

/** The call with most questions keeps the room for all. */
function longestPlan(states: State[]): State["plan"] {
  const questions = ({ plan }: State) => plan.filter(({ is }) => is === "check").length;
  return states.reduce<State["plan"]>(
    (most, state) => (questions(state) > most.filter(({ is }) => is === "check").length ? state.plan : most),
    [],
  );
}
