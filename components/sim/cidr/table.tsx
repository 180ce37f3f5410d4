import { formatAddress } from "@/lib/reference/cidr";
import { commonBits, formatPrefix } from "@/lib/reference/prefixes";
import { DISCARD } from "@/lib/sim/cidr/lists";
import type { Lookup, Route, RouteWork } from "@/lib/sim/cidr/state";
import base from "../view-base.module.css";
import { Bits } from "./bits";
import styles from "./view.module.css";
import type { Say } from "./words";

type Props = { work: RouteWork; rooms: number; say: Say };

/** The destination above, each line of the table below it, bit under bit; lit what matches, and the longest most. */
export function Table({ work, rooms, say }: Props) {
  const { packet, table } = work;
  return (
    <>
      <div className={styles.destination}>
        <Bits
          label={say("destination")}
          value={packet ?? undefined}
          cut={0}
          note={packet === null ? say("noPacket") : formatAddress(packet)}
        />
      </div>
      <p className={styles.caption}>
        {say("table")} {table.length === 0 && <span className={styles.quiet}>{say("emptyTable")}</span>}
      </p>
      <ol className={styles.lines}>
        {table.map((line, at) => (
          <li key={formatPrefix(line)}>
            <Line line={line} at={at} work={work} say={say} />
          </li>
        ))}
        {Array.from({ length: Math.max(0, rooms - table.length) }, (_, at) => (
          <li key={at} className={base.ghost} aria-hidden="true">
            <Bits label={"\u00a0"} value={undefined} cut={0} note={"\u00a0"} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Line({ line, at, work, say }: { line: Route; at: number; work: RouteWork; say: Say }) {
  const { packet, tested, best, isSettled } = work;
  const common = packet === null ? 0 : commonBits(packet, line.network);
  const isTested = at < tested;
  const matches = isTested && common >= line.length;
  const isNow = !isSettled && at === tested - 1;
  // The line at hand in bold, whether it matches or not.
  const Name = isNow ? "b" : "span";
  const verdict = !isTested
    ? ""
    : !matches
      ? `✗ ${say("bit")} ${common + 1}${say("differsAt")}`
      : at === best
        ? `✓ ${say("longest")} ${line.length}`
        : `✓ ${say("matches")} ${line.length}`;
  return (
    <Bits
      label={
        <Name>
          <code>{formatPrefix(line)}</code>{" "}
          <span className={styles.via}>
            → <code>{line.via}</code>
          </span>
        </Name>
      }
      value={line.network}
      cut={line.length}
      open
      differs={isTested && !matches ? common : undefined}
      note={verdict === "" ? "\u00a0" : verdict}
      tone={at === best ? "good" : matches ? "match" : isNow ? "now" : isTested ? "faint" : undefined}
    />
  );
}

/** What became of the packets so far; the room for all of the run is kept. */
export function Lookups({ done, rooms, say }: { done: readonly Lookup[]; rooms: number; say: Say }) {
  return (
    <>
      <p className={styles.caption}>{say("lookups")}</p>
      <ol className={styles.lookups}>
        {Array.from({ length: Math.max(rooms, done.length) }, (_, at) => {
          const lookup = done[at];
          return <li key={at}>{lookup === undefined ? "\u00a0" : <Outcome lookup={lookup} say={say} />}</li>;
        })}
      </ol>
    </>
  );
}

function Outcome({ lookup: { to, via, length }, say }: { lookup: Lookup; say: Say }) {
  const address = <code>{formatAddress(to)}</code>;
  if (via === null) {
    return (
      <>
        {address} ✗ <b data-tone="bad">{say("unreachable")}</b>
      </>
    );
  }
  return (
    <>
      {address} → {via === DISCARD ? <b data-tone="bad">{say("discarded")}</b> : <b>{via}</b>}{" "}
      <span className={styles.quiet}>/{length}</span>
    </>
  );
}
