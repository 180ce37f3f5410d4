import { type Knowledge, knowledgeOf, lengthsOf } from "@/lib/sim/tls-handshake/reading";
import { recordsOf } from "@/lib/sim/tls-handshake/sizes";
import type { State } from "@/lib/sim/tls-handshake/state";
import base from "../view-base.module.css";
import styles from "./view.module.css";
import type { Words } from "./words";

const HEADER = 5;

/** What she has of each thing worth having. The end of the run lies under it, unseen, and keeps the room. */
export function KnowledgeList({ state, last, word }: { state: State; last: State; word: Words }) {
  const final = knowledgeOf(last);
  const { up, down } = lengthsOf(state, (message) =>
    recordsOf(state, message).reduce((sum, { length }) => sum + HEADER + length, 0),
  );
  return (
    <dl className={styles.knowledge}>
      {knowledgeOf(state).map((entry, at) => (
        <div key={entry.subject} data-status={entry.status}>
          <dt>{word(entry.subject)}</dt>
          <dd className={base.stack}>
            <Value entry={entry} word={word} />
            <span className={base.ghost} aria-hidden="true">
              {final[at] !== undefined && <Value entry={final[at]} word={word} />}
            </span>
          </dd>
        </div>
      ))}
      <div data-status="clear">
        <dt>{word("lengths")}</dt>
        <dd>
          <code>
            → {up} · ← {down}
          </code>
        </dd>
      </div>
    </dl>
  );
}

function Value({ entry, word }: { entry: Knowledge; word: Words }) {
  const { values = [], status } = entry;
  return (
    <span>
      {values.map((value) => (
        <code key={value} className={styles.value}>
          {value}
        </code>
      ))}
      {status === "clear" ? null : word(status)}
    </span>
  );
}
