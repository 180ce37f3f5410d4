import type { Parameters } from "@/lib/sim/certificate-chain/parameters";
import { type Event, type Input, type State, shownStep } from "@/lib/sim/certificate-chain/state";
import { chainOf } from "./certificate-chain/chain";
import { ChainList } from "./certificate-chain/chain-list";
import { utc } from "./certificate-chain/facts";
import { FindingPanel } from "./certificate-chain/finding-panel";
import styles from "./certificate-chain/view.module.css";
import { wordsIn } from "./certificate-chain/words";
import type { ViewProps } from "./view";
import base from "./view-base.module.css";

export { certificateChainRunner as runner } from "@/lib/sim/certificate-chain/runner";
export const loadEngine = () => import("@/lib/sim/certificate-chain/engine").then((module) => module.certificateChain);

/** What the browser wants, the chain as far as it has been found, and what the step at hand reads in which octets. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const state = frames[index]?.state;
  if (state === undefined) return null;
  const { world } = state;
  const say = wordsIn(locale);
  // A place for the whole chain and for what is above it, kept from the first frame on.
  const places = Math.max(...frames.map((frame) => frame.state.world.path.length)) + 1;
  const roots = world.store.map((card) => card.subject).join(", ");
  return (
    <div className={`${base.view} ${styles.view}`}>
      <p className={styles.task}>
        <span>
          {say("asks")} <code>{world.parameters.host}</code>
        </span>
        <span>
          {say("clock")} <code>{utc(world.clockMs)}</code>
        </span>
        <span>
          {say("store")} <code>{roots === "" ? say("none") : roots}</code>
        </span>
      </p>
      <div className={styles.columns}>
        <ChainList links={chainOf(state)} places={places} say={say} />
        <FindingPanel step={shownStep(state)} world={world} locale={locale} say={say} />
      </div>
    </div>
  );
}
