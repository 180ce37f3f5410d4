import type { Lookup } from "@/lib/sim/dns-resolution/state";
import { formatShort } from "../format-time";
import base from "../view-base.module.css";
import styles from "./lookups.module.css";
import { Name } from "./name";
import shared from "./view.module.css";
import type { Word } from "./words";

/** Each question of the client with its cost: what a warm cache saves is read here. Later ones keep their place. */
export function Lookups({ lookups, total, word }: { lookups: Lookup[]; total: number; word: (word: Word) => string }) {
  return (
    <div className={styles.lookups}>
      <p className={shared.caption}>{word("results")}</p>
      <ol>
        {Array.from({ length: Math.max(total, 1) }, (_, at) => {
          const lookup = lookups[at];
          return (
            <li key={at}>
              {lookup === undefined ? (
                <span className={base.plain}>{at === 0 ? word("notAsked") : " "}</span>
              ) : (
                <>
                  <span className={styles.asked}>
                    <Name>{lookup.question.name}</Name> <b>{lookup.question.type}</b>
                  </span>
                  {lookup.outcome === null || lookup.answeredAtMs === null ? (
                    <span className={base.plain}>{word("pending")}</span>
                  ) : (
                    <span className={styles.cost}>
                      <b>{lookup.outcome.rcode}</b> {formatShort(lookup.answeredAtMs - lookup.askedAtMs)} · {lookup.upstream}{" "}
                      <span className={styles.unit}>{word("upstream")}</span>
                    </span>
                  )}
                </>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
