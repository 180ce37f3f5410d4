import type { Parameters } from "@/lib/sim/io-models/parameters";
import type { Event, Input, State } from "@/lib/sim/io-models/state";
import { Comparison } from "./io-models/comparison";
import { CountsTable } from "./io-models/counts";
import { isServed, momentOf } from "./io-models/picture";
import { Sides } from "./io-models/sides";
import styles from "./io-models/view.module.css";
import { wordsIn } from "./io-models/words";
import type { ViewProps } from "./view";
import base from "./view-base.module.css";

export { ioModelsRunner as runner } from "@/lib/sim/io-models/runner";
export const loadEngine = () => import("@/lib/sim/io-models/engine").then((module) => module.ioModels);

/** Program, kernel and all connections; the work counted; and the same burst in the other ways. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const moment = momentOf(frames, index);
  if (moment === undefined) return null;
  const word = wordsIn(locale);
  return (
    <div className={base.view}>
      <div className={styles.columns}>
        <Sides moment={moment} word={word} />
        <div className={styles.column}>
          <CountsTable state={moment.state} word={word} locale={locale} />
          <Comparison state={moment.state} isShown={isServed(frames, index)} word={word} />
        </div>
      </div>
    </div>
  );
}
