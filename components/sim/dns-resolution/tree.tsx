import type { Flight } from "@/lib/sim/dns-resolution/state";
import { type Frames, rowsOf, troubleOf } from "./picture";
import styles from "./tree.module.css";
import { Wire } from "./wire";
import type { Word } from "./words";
import { Waiting, ZoneRow } from "./zone-row";

type Props = { frames: Frames; index: number; word: (word: Word) => string };

/** Client, resolver and the tree of zones: who asks whom, and what is on each wire. */
export function Tree({ frames, index, word }: Props) {
  const state = frames[index]?.state;
  if (state === undefined) return null;
  const isIterative = state.parameters.mode === "iterative";
  const isAtWork = state.job !== null;
  return (
    <div className={styles.map} data-iterative={isIterative ? "" : undefined}>
      {!isIterative && (
        <div className={styles.near} data-active={state.waiting === null ? undefined : ""}>
          <span className={styles.party}>{word("client")}</span>
          <span className={styles.reach}>
            <ClientWire frames={frames} index={index} word={word} />
          </span>
        </div>
      )}
      <div className={styles.far} data-active={isAtWork ? "" : undefined}>
        <span className={styles.party}>{word(isIterative ? "client" : "resolver")}</span>
        <ol className={styles.zones}>
          {rowsOf(frames, index).map((row) => (
            <ZoneRow key={row.zone} row={row} at={index} word={word} />
          ))}
        </ol>
      </div>
    </div>
  );
}

function ClientWire({ frames, index, word }: Props) {
  const state = frames[index]?.state;
  if (state === undefined) return null;
  const trouble = troubleOf(frames, index, null);
  if (trouble !== undefined) return <Wire direction="out" tag="" trouble={word(trouble)} at={index} />;
  const flight = state.flights.findLast((one) => one.exchange.zone === null);
  if (flight === undefined) {
    const { waiting, job } = state;
    const isForgotten = waiting?.deadlineMs != null && job === null;
    return isForgotten ? <Waiting ms={(waiting.deadlineMs ?? 0) - state.nowMs} word={word} /> : null;
  }
  const isOut = flight.from === "client";
  return <Wire direction={isOut ? "out" : "back"} tag={tagOf(flight, word)} code={flight.leg !== "query"} at={index} />;
}

function tagOf({ leg, message }: Flight, word: Props["word"]): string {
  if (leg === "query") return word("query");
  if (leg !== "reply") return leg;
  return message?.flags.includes("TC") ? "TC" : (message?.rcode ?? "NOERROR");
}
