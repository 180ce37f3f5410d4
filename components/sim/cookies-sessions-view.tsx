import type { Parameters } from "@/lib/sim/cookies-sessions/parameters";
import { cookieName, type Event, type Input, type State } from "@/lib/sim/cookies-sessions/state";
import { short } from "@/lib/sim/cookies-sessions/words";
import { Jar, Shop, Token, tokenInSight } from "./cookies-sessions/panels";
import { hasMallory, partiesOf, rowsOf } from "./cookies-sessions/rows";
import styles from "./cookies-sessions/view.module.css";
import { wordsIn } from "./cookies-sessions/words";
import { Exchange } from "./exchange";
import { Part } from "./part";
import type { ViewProps } from "./view";
import base from "./view-base.module.css";

export { cookiesSessionsRunner as runner } from "@/lib/sim/cookies-sessions/runner";
export const loadEngine = () => import("@/lib/sim/cookies-sessions/engine").then((module) => module.cookiesSessions);

/** The messages with their header lines; below them the cookie jar, what the shop keeps, and what Mallory has. */
export function View({ frames, index, parameters, locale }: ViewProps<Parameters, State, Event | Input>) {
  const state = frames[index]?.state;
  if (state === undefined) return null;
  const say = wordsIn(locale);
  const withMallory = hasMallory(parameters, frames, index);
  const rows = rowsOf(frames, index, withMallory, locale, say);
  const states = frames.map((frame) => frame.state);
  return (
    <div className={`${base.view} ${base.breaking} ${base.columns}`}>
      <Exchange model={{ parties: partiesOf(parameters, withMallory, say), rows }} label={say("picture")} />
      <div className={base.panel}>
        <Part caption={say("jar")} room={<Jar state={most(states, ({ jar }) => jar.length)} say={say} locale={locale} />}>
          <Jar state={state} say={say} locale={locale} />
        </Part>
        <div className={styles.side}>
          <Part caption={say("atShop")} room={<Shop state={most(states, sessionCount)} say={say} />}>
            <Shop state={state} say={say} />
          </Part>
          {parameters.keeping === "token" && (
            <Part caption={say("token")} room={<Token state={most(states, tokenLength)} say={say} />}>
              <Token state={state} say={say} />
            </Part>
          )}
          {withMallory && (
            <p>
              <span className={base.caption}>{say("mallory")}</span>{" "}
              {state.loot === null ? say("nothing") : <code>{`${cookieName(parameters)}=${short(state.loot)}`}</code>}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}

function sessionCount({ stores }: State): number {
  return stores.reduce((sum, store) => sum + store.length, 0);
}

function tokenLength(state: State): number {
  return tokenInSight(state)?.length ?? 0;
}

/** The first of the greatest. */
function most(states: State[], size: (state: State) => number): State {
  return states.reduce((best, one) => (size(one) > size(best) ? one : best));
}
