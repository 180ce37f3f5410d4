import type { Parameters } from "@/lib/sim/cdn-steering/parameters";
import type { Event, Input, State } from "@/lib/sim/cdn-steering/state";
import { Decision } from "./cdn-steering/decision";
import { Holdings } from "./cdn-steering/holdings";
import { exchangeOf } from "./cdn-steering/rows";
import styles from "./cdn-steering/view.module.css";
import { wordsIn } from "./cdn-steering/words";
import { Exchange } from "./exchange";
import type { ViewProps } from "./view";
import base from "./view-base.module.css";

export { cdnSteeringRunner as runner } from "@/lib/sim/cdn-steering/runner";
export const loadEngine = () => import("@/lib/sim/cdn-steering/engine").then((module) => module.cdnSteering);

/** Every question and request on its way, what the GSLB went by, and what is cached where. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const state = frames[index]?.state;
  if (state === undefined) return null;
  return (
    <div className={base.view}>
      <Exchange model={exchangeOf(frames, index, locale)} label={wordsIn(locale)("picture")} />
      <div className={styles.panel}>
        {state.parameters.steering !== "none" && <Decision frames={frames} index={index} locale={locale} />}
        <Holdings frames={frames} state={state} locale={locale} />
      </div>
    </div>
  );
}
