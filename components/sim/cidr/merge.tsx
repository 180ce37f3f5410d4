import { commonBits, formatPrefix, type Prefix, parentOf } from "@/lib/reference/prefixes";
import { holesIn } from "@/lib/sim/cidr/merge";
import type { MergeWork } from "@/lib/sim/cidr/state";
import { Bits } from "./bits";
import styles from "./view.module.css";
import type { Say, Word } from "./words";

type Props = { work: MergeWork; say: Say };

/** The list as it is now, the two that are compared, and in the end what one line for all would hold. */
export function Merge({ work, say }: Props) {
  const { given, list } = work;
  const { one, other, differs, result, verdict } = comparisonIn(work);
  return (
    <>
      <div className={styles.lists}>
        <List caption={say("given")} prefixes={given} rooms={given.length} lit={[]} />
        <List caption={say("now")} prefixes={list} rooms={given.length} lit={litOf(work)} />
      </div>
      <p className={styles.caption}>{say("compared")}</p>
      <div className={styles.sum}>
        <Half prefix={one} differs={differs} />
        <Half prefix={other} differs={differs} />
        <Bits
          label={verdict === undefined ? "\u00a0" : say(verdict)}
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

type Comparison = { one?: Prefix; other?: Prefix; differs?: number; result?: Prefix; verdict?: Word };

/** The two of the last step; in the end the first and the last of what is left, with what all have in common. */
function comparisonIn({ pair, deed, list, cover }: MergeWork): Comparison {
  if (cover !== null) {
    const [one, other] = [list[0], list.length > 1 ? list.at(-1) : undefined];
    return { one, other, differs: other && cover.length, result: cover, verdict: other && "shared" };
  }
  if (pair === null) return {};
  const [one, other] = pair;
  if (deed === "inside") return { one, other, verdict: "inside" };
  const differs = commonBits(one.network, other.network);
  return deed === "merge"
    ? { one, other, differs, result: parentOf(one), verdict: "halves" }
    : { one, other, differs, verdict: "noHalves" };
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

function Half({ prefix, differs }: { prefix: Prefix | undefined; differs: number | undefined }) {
  if (prefix === undefined) return <Bits label={"\u00a0"} value={undefined} cut={0} note={"\u00a0"} />;
  const { network, length } = prefix;
  const shown = differs !== undefined && differs < length ? differs : undefined;
  return (
    <Bits
      label={<code>{formatPrefix(prefix)}</code>}
      value={network}
      cut={length}
      open
      differs={shown}
      note={`/${length}`}
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
