import type { Parameters } from "@/lib/sim/processes-threads/parameters";
import type { Event, Input, State } from "@/lib/sim/processes-threads/state";
import { layoutOf } from "./processes-threads/layout";
import { PageTables } from "./processes-threads/page-tables";
import { ProcessList } from "./processes-threads/process-list";
import styles from "./processes-threads/view.module.css";
import { wordsIn } from "./processes-threads/words";
import type { ViewProps } from "./view";
import base from "./view-base.module.css";

export { processesThreadsRunner as runner } from "@/lib/sim/processes-threads/runner";
export const loadEngine = () => import("@/lib/sim/processes-threads/engine").then((module) => module.processesThreads);

/** The processes and their threads, and the pages of memory that their page tables refer to. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const state = frames[index]?.state;
  if (state === undefined) return null;
  const word = wordsIn(locale);
  const layout = layoutOf(frames);
  return (
    <div className={base.view}>
      <div className={styles.columns}>
        <ProcessList state={state} layout={layout} locale={locale} word={word} />
        <PageTables state={state} before={frames[index - 1]?.state} layout={layout} locale={locale} word={word} />
      </div>
    </div>
  );
}
