import type { Parameters } from "@/lib/sim/fastcgi-pool/parameters";
import type { Event, Input, State } from "@/lib/sim/fastcgi-pool/state";
import { seconds } from "@/lib/sim/fastcgi-pool/words";
import { Chart } from "./fastcgi-pool/chart";
import { PoolPicture } from "./fastcgi-pool/pool-picture";
import styles from "./fastcgi-pool/view.module.css";
import { type Say, wordsIn } from "./fastcgi-pool/words";
import type { ViewProps } from "./view";
import base from "./view-base.module.css";

export { fastcgiPoolRunner as runner } from "@/lib/sim/fastcgi-pool/runner";
export const loadEngine = () => import("@/lib/sim/fastcgi-pool/engine").then((module) => module.fastcgiPool);

/** nginx, queue and workers at one moment; below, what has become of each request so far. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const state = frames[index]?.state;
  const last = frames.at(-1)?.state;
  if (state === undefined || last === undefined) return null;
  const word = wordsIn(locale);
  return (
    <div className={base.view}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <PoolPicture state={state} last={last} word={word} />
          <Numbers state={state} word={word} />
        </div>
        <Chart state={state} last={last} word={word} />
      </div>
    </div>
  );
}

function Numbers({ state, word }: { state: State; word: Say }) {
  const rows: [term: string, value: string][] = [
    [word("workers"), `${state.workers.length}/${state.parameters.maxChildren}`],
    [word("memory"), `${state.workers.length * state.parameters.workerMiB} MiB`],
    [word("longest"), String(state.longestQueue)],
    [word("wasted"), seconds(state.wastedMs)],
  ];
  return (
    <dl className={styles.numbers}>
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
