import { commonBits, formatPrefix, type Prefix, parentOf } from "@/lib/reference/prefixes";
import { holesIn } from "@/lib/sim/cidr/merge";
import type { MergeWork } from "@/lib/sim/cidr/state";
import { Bits } from "./bits";
import styles from "./view.module.css";
import type { Say } from "./words";

type Props = { work: MergeWork; say: Say };

/** The list as it is now, the two that are compared, and in the end what one line for all would hold. */
export function Merge({ work, say }: Props) {
  const { given, list, pair, deed } = work;
  const result = deed === "merge" && pair !== null ? parentOf(pair[0]) : undefined;
  return (
    <>
      <div className={styles.lists}>
        <List caption={say("given")} prefixes={given} rooms={given.length} lit={[]} />
        <List caption={say("now")} prefixes={list} rooms={given.length} lit={litOf(work)} />
      </div>
      <p className={styles.caption}>{say("compared")}</p>
      <div className={styles.sum}>
        <Half prefix={pair?.[0]} pair={pair} deed={deed} />
        <Half prefix={pair?.[1]} pair={pair} deed={deed} />
        <Bits
          label={pair === null ? "\u00a0" : verdictOf(deed, say)}
          value={result?.network}
          cut={result?.length ?? 0}
          open
          note={result === undefined ? "\u00a0" : formatPrefix(result)}
          tone={result === undefined ? undefined : "good"}
        />
      </div>
      <Cover work={work} say={say} />
    </>
  );
}

function verdictOf(deed: MergeWork["deed"], say: Say): string {
  return say(deed === "merge" ? "halves" : deed === "inside" ? "inside" : "noHalves");
}

/** What the last step has made or kept. */
function litOf({ pair, deed }: MergeWork): string[] {
  if (pair === null) return [];
  if (deed === "merge") return [parentOf(pair[0]) ?? pair[0]].map(formatPrefix);
  return (deed === "inside" ? [pair[0]] : pair).map(formatPrefix);
}

function List({ caption, prefixes, rooms, lit }: { caption: string; prefixes: readonly Prefix[]; rooms: number; lit: string[] }) {
  return (
    <div>
      <p className={styles.caption}>{caption}</p>
      <ol className={styles.prefixes}>
        {Array.from({ length: rooms }, (_, at) => {
          const text = prefixes[at] === undefined ? undefined : formatPrefix(prefixes[at]);
          return (
            <li key={text ?? at} data-lit={(text !== undefined && lit.includes(text)) || undefined}>
              {text === undefined ? "\u00a0" : <code>{text}</code>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function Half({ prefix, pair, deed }: { prefix: Prefix | undefined; pair: MergeWork["pair"]; deed: MergeWork["deed"] }) {
  if (prefix === undefined || pair === null) return <Bits label={"\u00a0"} value={undefined} cut={0} note={"\u00a0"} />;
  const [one, other] = pair;
  const common = commonBits(one.network, other.network);
  const differs = deed !== "inside" && common < prefix.length ? common : undefined;
  return (
    <Bits
      label={<code>{formatPrefix(prefix)}</code>}
      value={prefix.network}
      cut={prefix.length}
      open
      differs={differs}
      note={`/${prefix.length}`}
      tone="now"
    />
  );
}

/** How many blocks of others are named. */
const NAMED = 4;

function Cover({ work, say }: Props) {
  const { cover, missing } = work;
  const holes = holesIn(work);
  return (
    <div className={styles.cover}>
      <p>
        {say("cover")}{" "}
        {cover === null ? <span className={styles.quiet}>{say("notYet")}</span> : <code>{formatPrefix(cover)}</code>}
      </p>
      <p data-tone={missing === null ? undefined : missing > 0 ? "bad" : "good"}>
        {say("swallowed")}{" "}
        {missing !== null && (
          <>
            <b>{missing}</b>{" "}
            {holes.slice(0, NAMED).map((hole) => (
              <code key={formatPrefix(hole)}>{formatPrefix(hole)}</code>
            ))}
            {holes.length > NAMED && "…"}
          </>
        )}
      </p>
    </div>
  );
}
