import type { Input } from "@/lib/sim/dns-resolution/inputs";
import type { Parameters } from "@/lib/sim/dns-resolution/parameters";
import type { Event, State } from "@/lib/sim/dns-resolution/state";
import { CacheTable } from "./dns-resolution/cache-table";
import { Lookups } from "./dns-resolution/lookups";
import { Message } from "./dns-resolution/message";
import { layoutOf, shownOf } from "./dns-resolution/picture";
import { Tree } from "./dns-resolution/tree";
import styles from "./dns-resolution/view.module.css";
import { wordsIn } from "./dns-resolution/words";
import type { ViewProps } from "./view";
import base from "./view-base.module.css";

export { dnsResolutionRunner as runner } from "@/lib/sim/dns-resolution/runner";
export const loadEngine = () => import("@/lib/sim/dns-resolution/engine").then((module) => module.dnsResolution);

/** Who asks whom, the message between them, what the client got, and the cache of the side that walks the tree. */
export function View({ frames, index, parameters, locale }: ViewProps<Parameters, State, Event | Input>) {
  const state = frames[index]?.state;
  const last = frames.at(-1)?.state;
  if (state === undefined || last === undefined) return null;
  const word = wordsIn(locale);
  return (
    <div className={base.view}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Tree frames={frames} index={index} word={word} />
          <Lookups lookups={state.lookups} total={layoutOf(frames).lookups} word={word} />
        </div>
        <div className={styles.column}>
          <Message shown={shownOf(frames, index)} word={word} />
          <CacheTable
            state={state}
            before={frames[index - 1]?.state}
            last={last}
            owner={word(parameters.mode === "recursive" ? "resolver" : "client")}
            word={word}
          />
        </div>
      </div>
    </div>
  );
}
