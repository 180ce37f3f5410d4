import { hostsOf } from "@/lib/sim/arp/network";
import type { Parameters } from "@/lib/sim/arp/parameters";
import type { Event, Input, State } from "@/lib/sim/arp/state";
import { Caches } from "./arp/caches";
import { rowsOf } from "./arp/rows";
import styles from "./arp/view.module.css";
import { wordsIn } from "./arp/words";
import { Exchange } from "./exchange";
import type { ViewProps } from "./view";

export { arpRunner as runner } from "@/lib/sim/arp/runner";
export const loadEngine = () => import("@/lib/sim/arp/engine").then((module) => module.arp);

/** Every host's cache, and below them the frames that went over the link. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const state = frames[index]?.state;
  if (state === undefined) return null;
  const say = wordsIn(locale);
  return (
    <div className={styles.view}>
      <Caches state={state} say={say} />
      <Exchange
        model={{ parties: hostsOf(state.parameters).map(say), rows: rowsOf(frames, index, say) }}
        label={say("picture")}
      />
    </div>
  );
}
