import type { Parameters } from "@/lib/sim/packet-journey/parameters";
import type { Event, Input, State } from "@/lib/sim/packet-journey/state";
import { HeaderTable } from "./packet-journey/header-table";
import { headersOf } from "./packet-journey/headers";
import { NetworkMap } from "./packet-journey/network-map";
import { Tables } from "./packet-journey/tables";
import styles from "./packet-journey/view.module.css";
import { wordsIn } from "./packet-journey/words";
import type { ViewProps } from "./view";

/** Where the frame is; its headers beside those of the hop before; the tables by which it was sent. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const state = frames[index]?.state;
  const last = frames.at(-1)?.state;
  if (state === undefined || last === undefined) return null;
  const say = wordsIn(locale);
  return (
    <div className={styles.view}>
      <NetworkMap state={state} say={say} />
      <div className={styles.columns}>
        <div className={styles.frame}>
          {state.wire === null ? (
            <p className={styles.quiet}>{say("nothing")}</p>
          ) : (
            <HeaderTable layers={headersOf(state.wire, state.previous, say, locale)} isNew={state.previous === null} say={say} />
          )}
        </div>
        <Tables state={state} last={last} say={say} />
      </div>
    </div>
  );
}
