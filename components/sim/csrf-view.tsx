import type { Parameters } from "@/lib/sim/csrf/parameters";
import { type Event, type Input, PARTIES, type State } from "@/lib/sim/csrf/state";
import { Bank, Jar } from "./csrf/jar";
import { rowsOf } from "./csrf/rows";
import { wordsIn } from "./csrf/words";
import { Exchange } from "./exchange";
import { Part } from "./part";
import type { ViewProps } from "./view";
import base from "./view-base.module.css";

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
    <div className={`${base.view} ${base.breaking}`}>
      <div className={base.columns}>
        <Exchange model={{ parties: PARTIES.map(say), rows: rowsOf(frames, index, locale, say) }} label={say("picture")} />
        <div className={base.panel}>
          <Part caption={say("jar")} room={<Jar state={fullest} say={say} locale={locale} />}>
            <Jar state={state} say={say} locale={locale} />
          </Part>
          <Part caption={say("atBank")} room={<Bank state={busiest} say={say} />}>
            <Bank state={state} say={say} />
          </Part>
        </div>
      </div>
    </div>
  );
}

/** The first of the greatest: what keeps the room for all. */
function most(states: State[], size: (state: State) => number): State | undefined {
  return states.reduce<State | undefined>((best, one) => (best === undefined || size(one) > size(best) ? one : best), undefined);
}
