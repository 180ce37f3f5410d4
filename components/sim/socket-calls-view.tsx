import { placesOf } from "@/lib/sim/socket-calls/flood";
import type { Parameters } from "@/lib/sim/socket-calls/parameters";
import type { Event, Input, State } from "@/lib/sim/socket-calls/state";
import { Exchange } from "./exchange";
import { CookiePanel } from "./socket-calls/cookie-panel";
import { Programs } from "./socket-calls/programs";
import { Queues } from "./socket-calls/queues";
import { exchangeOf } from "./socket-calls/rows";
import styles from "./socket-calls/view.module.css";
import { wordsIn } from "./socket-calls/words";
import type { ViewProps } from "./view";
import base from "./view-base.module.css";

export { socketCallsRunner as runner } from "@/lib/sim/socket-calls/runner";
export const loadEngine = () => import("@/lib/sim/socket-calls/engine").then((module) => module.socketCalls);

/** Calls left and right with the segments between them; where each program stands, and who holds which place in the kernel. */
export function View({ frames, index, parameters, locale }: ViewProps<Parameters, State, Event | Input>) {
  const state = frames[index]?.state;
  if (state === undefined) return null;
  const word = wordsIn(locale);
  return (
    <div className={base.view}>
      <div className={styles.columns}>
        <div className={styles.exchange}>
          <Exchange model={exchangeOf(frames, index, word, locale)} label={word("picture")} />
        </div>
        <div className={styles.side}>
          <Programs state={state} word={word} />
          <Queues state={state} word={word} locale={locale} />
          {(mayNeedCookies(parameters) || state.cookie !== null) && <CookiePanel state={state} word={word} />}
        </div>
      </div>
    </div>
  );
}

/** Whether the parameters alone can fill the SYN queue; the learner may do so in any run. */
function mayNeedCookies({ cookies, floodSyns, clients, backlog }: Parameters): boolean {
  return cookies && floodSyns + clients > placesOf(backlog);
}
