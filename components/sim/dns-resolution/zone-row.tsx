import base from "../view-base.module.css";
import { Name } from "./name";
import type { Row } from "./picture";
import { saidOf, shortOf } from "./said";
import { Wire } from "./wire";
import type { Word } from "./words";
import styles from "./zone.module.css";

type Props = { row: Row; at: number; word: (word: Word) => string };

/** One zone of the tree, with a wire from the walking side. A zone that is not known yet keeps its place. */
export function ZoneRow({ row, at, word }: Props) {
  const { depth, isKnown, flight, waitMs, trouble } = row;
  const isActive = flight !== undefined || waitMs !== undefined || trouble !== undefined;
  return (
    <li
      className={styles.zone}
      data-depth={depth}
      data-active={isActive ? "" : undefined}
      aria-hidden={isKnown ? undefined : true}
    >
      <span className={styles.reach}>
        <RowWire row={row} at={at} word={word} />
      </span>
      <span className={styles.place} data-unknown={isKnown ? undefined : ""}>
        <Server row={row} word={word} />
      </span>
    </li>
  );
}

/** The zone's server, and what it is asked or what it said last. */
function Server({ row, word }: Omit<Props, "at">) {
  const { zone, isExpired, flight, said } = row;
  const line = said === undefined || flight?.leg === "query" ? row.question : saidOf(said);
  return (
    <span className={styles.server}>
      <span className={styles.title}>
        <b className={base.code}>{zone}</b>
        <span className={styles.role}>
          {word(zone === "." ? "root" : zone.includes(".") ? "authoritative" : "tld")}
          {isExpired && ` · ${word("expired")}`}
        </span>
        <span className={styles.host}>{row.host}</span>
      </span>
      <span className={base.stack}>
        <span className={styles.said}>{line !== undefined && <Name>{line}</Name>}</span>
        <span className={`${base.ghost} ${base.code}`} aria-hidden="true">
          <Name>{row.longest === "" ? " " : row.longest}</Name>
        </span>
      </span>
    </span>
  );
}

function RowWire({ row, at, word }: Props) {
  const { flight, trouble, waitMs, said, order } = row;
  if (trouble !== undefined) return <Wire direction="out" tag="" trouble={word(trouble)} at={at} />;
  if (flight !== undefined) {
    const direction = flight.from === flight.exchange.asker ? "out" : "back";
    if (flight.leg === "query") return <Wire direction={direction} tag={`${word("query")} ${order.at(-1) ?? ""}`} at={at} />;
    if (flight.leg !== "reply") return <Wire direction={direction} tag={flight.leg} code at={at} />;
    return (
      <Wire direction={direction} tag={said === undefined ? word("reply") : shortOf(said)} code={said !== undefined} at={at} />
    );
  }
  if (waitMs !== undefined) return <Waiting ms={waitMs} word={word} />;
  return order.length === 0 ? null : <span className={styles.order}>{order.join(", ")}</span>;
}

/** A timer is running, with nothing on the wire. */
export function Waiting({ ms, word }: { ms: number; word: Props["word"] }) {
  return (
    <span className={styles.waiting}>
      {word("waiting")} <span className={base.code}>{Math.round(ms)} ms</span>
    </span>
  );
}
