import type { Parameters } from "@/lib/sim/packet-journey/parameters";
import type { Event, Input, State } from "@/lib/sim/packet-journey/state";
import { HeaderTable } from "./packet-journey/header-table";
import { headersOf } from "./packet-journey/headers";
import { NetworkMap } from "./packet-journey/network-map";
import { Tables } from "./packet-journey/tables";
import styles from "./packet-journey/view.module.css";
import { type Word, wordsIn } from "./packet-journey/words";
import type { ViewProps } from "./view";
import base from "./view-base.module.css";

export { packetJourneyRunner as runner } from "@/lib/sim/packet-journey/runner";
export const loadEngine = () => import("@/lib/sim/packet-journey/engine").then((module) => module.packetJourney);

/** Where the frame is; its headers beside those of the hop before; the tables by which it was sent. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const state = frames[index]?.state;
  const last = frames.at(-1)?.state;
  if (state === undefined || last === undefined) return null;
  const say = wordsIn(locale);
  // Where nothing goes out, what has just come in is still worth a look.
  const wire = state.wire ?? state.deed.got;
  const { previous } = state;
  return (
    <div className={`${base.view} ${styles.view}`}>
      <NetworkMap state={state} say={say} />
      <div className={styles.columns}>
        <div className={styles.frame}>
          {wire === null ? (
            <p className={styles.quiet}>{say("start")}</p>
          ) : (
            <HeaderTable layers={headersOf(wire, previous, say, locale)} origin={originOf(state)} say={say} />
          )}
        </div>
        <Tables state={state} last={last} say={say} />
      </div>
    </div>
  );
}

/** What stands over the last column: a hop before there is not always. */
function originOf({ wire, previous }: State): Word {
  if (wire === null) return "received";
  return previous === null ? "new" : "before";
}
