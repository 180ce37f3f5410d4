import type { Parameters } from "@/lib/sim/tls-handshake/parameters";
import { readable } from "@/lib/sim/tls-handshake/reading";
import { recordsOf } from "@/lib/sim/tls-handshake/sizes";
import type { Event, Input, Sent, State } from "@/lib/sim/tls-handshake/state";
import { Exchange } from "./exchange";
import { KnowledgeList } from "./tls-handshake/knowledge-list";
import { MessagePanel } from "./tls-handshake/message-panel";
import { exchangeOf, messageOf } from "./tls-handshake/rows";
import styles from "./tls-handshake/view.module.css";
import { wordsIn } from "./tls-handshake/words";
import type { ViewProps } from "./view";
import base from "./view-base.module.css";

export { tlsHandshakeRunner as runner } from "@/lib/sim/tls-handshake/runner";
export const loadEngine = () => import("@/lib/sim/tls-handshake/engine").then((module) => module.tlsHandshake);

/** The conversation, and beside it what somebody on the way reads of it. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const frame = frames[index];
  const last = frames.at(-1)?.state;
  if (frame === undefined || last === undefined) return null;
  const { state } = frame;
  const word = wordsIn(locale);
  return (
    <div className={`${base.view} ${base.breaking}`}>
      <div className={base.columns}>
        <Exchange model={exchangeOf(frames, index, locale)} label={word("picture")} />
        <div className={`${base.panel} ${styles.panel}`}>
          <p className={`${base.caption} ${styles.caption}`}>{word("reads")}</p>
          <div className={base.part}>
            <p className={styles.subcaption}>{word("thisMessage")}</p>
            <div className={`${styles.message} ${base.stack}`}>
              <div>
                <MessagePanel state={state} message={messageOf(frame)} locale={locale} />
              </div>
              <div className={base.ghost} aria-hidden="true">
                <MessagePanel state={{ ...last, stolen: [] }} message={longestOf(last)} locale={locale} />
              </div>
            </div>
          </div>
          <div className={base.part}>
            <p className={styles.subcaption}>{word("knows")}</p>
            <KnowledgeList state={state} last={last} word={word} />
          </div>
        </div>
      </div>
    </div>
  );
}

/** The message that takes most lines to show: it reserves the room for all. */
function longestOf(state: State): Sent | undefined {
  const lines = (message: Sent) => recordsOf(state, message).length + readable(state, message).length;
  return state.sent.reduce<Sent | undefined>(
    (longest, message) => (longest === undefined || lines(message) > lines(longest) ? message : longest),
    undefined,
  );
}
