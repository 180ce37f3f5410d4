import type { Parameters } from "@/lib/sim/https-attacks/parameters";
import { type Event, type Input, PARTIES, type State } from "@/lib/sim/https-attacks/state";
import { Exchange } from "./exchange";
import { rowsOf } from "./https-attacks/rows";
import { statusOf } from "./https-attacks/status";
import styles from "./https-attacks/view.module.css";
import { wordsIn } from "./https-attacks/words";
import type { ViewProps } from "./view";

export { httpsAttacksRunner as runner } from "@/lib/sim/https-attacks/runner";
export const loadEngine = () => import("@/lib/sim/https-attacks/engine").then((module) => module.httpsAttacks);

/** What the user sees, what the browser remembers, what Mallory knows; below it every message between the three. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const state = frames[index]?.state;
  if (state === undefined) return null;
  const say = wordsIn(locale);
  const earlier = frames.slice(0, index).map((frame) => frame.state);
  return (
    <div className={styles.view}>
      <dl className={styles.status}>
        {statusOf(state, earlier, say).map(({ label, value, remark, tone }) => (
          <div key={label} className={styles.line}>
            <dt>{label}</dt>
            <dd>
              <span data-tone={remark === undefined ? tone : undefined}>{value}</span>{" "}
              {remark !== undefined && <b data-tone={tone}>{remark}</b>}
            </dd>
          </div>
        ))}
      </dl>
      <Exchange model={{ parties: PARTIES.map(say), rows: rowsOf(frames, index, locale, say) }} label={say("picture")} />
    </div>
  );
}
