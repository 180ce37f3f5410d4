import type { Parameters } from "@/lib/sim/cors/parameters";
import { type Event, type Input, PARTIES, type State } from "@/lib/sim/cors/state";
import { CacheList, Decision } from "./cors/decision";
import { rowsOf } from "./cors/rows";
import styles from "./cors/view.module.css";
import { wordsIn } from "./cors/words";
import { Exchange } from "./exchange";
import { Part } from "./part";
import type { ViewProps } from "./view";
import base from "./view-base.module.css";

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
    <div className={`${base.view} ${base.breaking}`}>
      <div className={base.columns}>
        <Exchange model={{ parties: PARTIES.map(say), rows: rowsOf(frames, index, locale, say) }} label={say("picture")} />
        <div className={base.panel}>
          <Part caption={say("decision")} room={<Decision plan={longest} done={longest.length} locale={locale} />}>
            <Decision plan={state.plan} done={state.done} locale={locale} />
          </Part>
          <Part
            caption={say("cache")}
            room={<CacheList state={{ ...fullest, nowMs: 0 }} say={say} />}
            below={<Counts state={state} say={say} />}
          >
            <CacheList state={state} say={say} />
          </Part>
        </div>
      </div>
    </div>
  );
}

function Counts({ state, say }: { state: State; say: ReturnType<typeof wordsIn> }) {
  return (
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
