import type { Parameters } from "@/lib/sim/http-caching/parameters";
import type { Event, Input, State } from "@/lib/sim/http-caching/state";
import { Exchange } from "./exchange";
import { Procedure } from "./http-caching/procedure";
import { exchangeOf, type Frames, partiesOf, requestIn } from "./http-caching/rows";
import { Stores } from "./http-caching/stores";
import styles from "./http-caching/view.module.css";
import { wordsIn } from "./http-caching/words";
import type { ViewProps } from "./view";
import base from "./view-base.module.css";

export { httpCachingRunner as runner } from "@/lib/sim/http-caching/runner";
export const loadEngine = () => import("@/lib/sim/http-caching/engine").then((module) => module.httpCaching);

/** The messages, the questions that the party of this step asks itself, and what lies in every cache. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const frame = frames[index];
  if (frame === undefined) return null;
  const { state } = frame;
  const word = wordsIn(locale);
  const longest = longestOf(frames);
  return (
    <div className={base.view}>
      <div className={styles.columns}>
        <Exchange model={exchangeOf(frames, index, locale)} label={word("picture")} />
        <div className={styles.panel}>
          <div className={styles.part}>
            <p className={styles.caption}>{word("decides")}</p>
            <div className={base.stack}>
              <Procedure state={state} request={requestIn(frames, index)} locale={locale} />
              <div className={base.ghost} aria-hidden="true">
                {longest !== undefined && (
                  <Procedure state={longest.state} request={requestIn(frames, longest.index)} locale={locale} />
                )}
              </div>
            </div>
          </div>
          <div className={styles.part}>
            <p className={styles.caption}>{word("stored")}</p>
            <Stores frames={frames} state={state} parties={partiesOf(frames)} locale={locale} />
          </div>
        </div>
      </div>
    </div>
  );
}

/** The frame with the longest procedure: it reserves the room for all. Every run has one about reuse, its first visit. */
function longestOf(frames: Frames): Frames[number] | undefined {
  return frames.find(({ state }) => state.decision?.about === "reuse" && state.decision.checks.length > 0);
}
