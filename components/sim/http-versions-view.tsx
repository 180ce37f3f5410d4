import type { Parameters } from "@/lib/sim/http-versions/parameters";
import type { Event, Input, State } from "@/lib/sim/http-versions/state";
import { Bar } from "./http-versions/bar";
import { LanePicture } from "./http-versions/lane-picture";
import styles from "./http-versions/view.module.css";
import { LOOKS, wordsIn } from "./http-versions/words";
import type { ViewProps } from "./view";
import base from "./view-base.module.css";

export { httpVersionsRunner as runner } from "@/lib/sim/http-versions/runner";
export const loadEngine = () => import("@/lib/sim/http-versions/engine").then((module) => module.httpVersions);

/** A waterfall for each version, all on one axis of time. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const state = frames[index]?.state;
  const spanMs = Math.max(frames.at(-1)?.state.nowMs ?? 0, 1);
  if (state === undefined) return null;
  const word = wordsIn(locale);
  return (
    <div className={base.view}>
      <div className={styles.lanes} data-many={state.lanes.length > 3 || undefined}>
        {state.lanes.map((lane) => (
          <div key={lane.version}>
            <LanePicture lane={lane} nowMs={state.nowMs} spanMs={spanMs} locale={locale} word={word} />
            <p className={styles.axis}>
              <span>0</span>
              <span>{spanMs} ms</span>
            </p>
          </div>
        ))}
      </div>
      <ul className={styles.legend}>
        {LOOKS.map((look) => (
          <li key={look}>
            <svg aria-hidden="true" width="22" height="14">
              <Bar look={look} fromMs={1} toMs={21} spanMs={22} />
            </svg>
            {word(look)}
          </li>
        ))}
        <li>
          <svg aria-hidden="true" width="14" height="14">
            <path d="M3,3 L11,11 M3,11 L11,3" stroke="var(--bad)" strokeWidth="2" />
          </svg>
          {word("lost")}
        </li>
      </ul>
    </div>
  );
}
