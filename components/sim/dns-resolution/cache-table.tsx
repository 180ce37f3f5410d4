import type { State } from "@/lib/sim/dns-resolution/state";
import base from "../view-base.module.css";
import styles from "./cache.module.css";
import { type CacheLine, cacheLines } from "./cache-lines";
import { Name } from "./name";
import shared from "./view.module.css";
import type { Word } from "./words";

type Props = { state: State; before: State | undefined; last: State; owner: string; word: (word: Word) => string };

/** What the walking side remembers, its TTLs running down. The final cache lies under it, unseen, and keeps the room. */
export function CacheTable({ state, before, last, owner, word }: Props) {
  const lines = cacheLines(state, before);
  return (
    <div className={styles.cache}>
      <p className={shared.caption}>
        {owner}
        {word("cacheOf")}
      </p>
      <div className={base.stack}>
        {lines.length === 0 ? <p className={base.plain}>{word("empty")}</p> : <Table lines={lines} word={word} />}
        <div className={base.ghost} aria-hidden="true">
          <Table lines={cacheLines(last, undefined).map((line) => ({ ...line, mark: "used" as const }))} word={word} />
        </div>
      </div>
    </div>
  );
}

function Table({ lines, word }: { lines: CacheLine[]; word: Props["word"] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{word("name")}</th>
          <th scope="col">{word("type")}</th>
          <th scope="col">{word("data")}</th>
          <th scope="col">TTL</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.key} line={line} word={word} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, word }: { line: CacheLine; word: Props["word"] }) {
  const isExpired = line.leftSeconds === 0;
  return (
    <tr data-mark={line.mark} data-expired={isExpired ? "" : undefined}>
      <td className={base.code}>
        <Name>{line.name}</Name>
        {line.mark !== undefined && <span className={styles.mark}>{word(line.mark)}</span>}
      </td>
      <td className={base.code}>{line.type}</td>
      <td>
        {line.data.map((data) => (
          <span key={data} className={styles.datum}>
            <Name>{data}</Name>
          </span>
        ))}
        {line.remark !== undefined && <span className={styles.remark}>{word(line.remark)}</span>}
      </td>
      <td className={styles.life}>
        {isExpired ? word("expired") : `${line.leftSeconds} s`}
        <svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
          <rect width="100" height="3" fill="var(--rule)" />
          <rect width={Math.round(line.left * 1000) / 10} height="3" fill="var(--hue)" />
        </svg>
      </td>
    </tr>
  );
}
