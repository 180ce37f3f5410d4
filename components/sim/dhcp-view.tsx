import { placesOf } from "@/lib/sim/dhcp/network";
import type { Parameters } from "@/lib/sim/dhcp/parameters";
import type { Event, Input, State } from "@/lib/sim/dhcp/state";
import { rowsOf } from "./dhcp/rows";
import { Status } from "./dhcp/status";
import styles from "./dhcp/view.module.css";
import { wordsIn } from "./dhcp/words";
import { Exchange } from "./exchange";
import type { ViewProps } from "./view";

export { dhcpRunner as runner } from "@/lib/sim/dhcp/runner";
export const loadEngine = () => import("@/lib/sim/dhcp/engine").then((module) => module.dhcp);

/** The client's address and lease, the servers' records, and below them every message. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const state = frames[index]?.state;
  if (state === undefined) return null;
  const say = wordsIn(locale);
  return (
    <div className={styles.view}>
      <Status state={state} say={say} />
      <Exchange
        model={{ parties: placesOf(state.parameters).map(say), rows: rowsOf(frames, index, say) }}
        label={say("picture")}
      />
    </div>
  );
}
