import type { State } from "@/lib/sim/processes-threads/state";
import type { Locale } from "@/lib/text";
import type { Layout } from "./layout";
import { type Cell, cellsOf, usesMutex } from "./memory";
import styles from "./view.module.css";
import { AREAS, type Say } from "./words";

type Props = { state: State; before: State | undefined; layout: Layout; locale: Locale; word: Say };

/** The page tables side by side: a page that two of them refer to lies under both. */
export function PageTables({ state, before, layout, locale, word }: Props) {
  const pids = layout.slots.map(({ pid }) => pid);
  return (
    <div>
      <p className={styles.caption}>{word("memory")}</p>
      <table className={styles.memory} data-slots={pids.length}>
        <thead>
          <tr>
            <td />
            {pids.map((pid) => (
              <th key={pid} scope="col">
                {isThere(state, pid) ? `PID ${pid}` : "–"}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {layout.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {AREAS[row.area][locale]}
                {row.area === "heap" || (row.area === "stack" && row.page > 0) ? ` ${row.page + 1}` : ""}
              </th>
              {columnsOf(cellsOf(state, before, row, pids), pids).map(({ key, cell, span }) => (
                <td key={key} colSpan={span}>
                  {cell !== undefined && <Page cell={cell} word={word} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.totals}>
        {word("inUse")} <b>{state.frames.length}</b> · {word("copies")} <b>{state.copied}</b>
        {usesMutex(state.parameters) && (
          <>
            {" "}
            · <code>m</code>: {word("mutex")}
          </>
        )}
      </p>
    </div>
  );
}

function isThere({ processes }: State, pid: number): boolean {
  return processes.some((process) => process.pid === pid && process.state !== "gone");
}

function Page({ cell, word }: { cell: Cell; word: Say }) {
  const { frame, refs, writable, content, mark } = cell;
  return (
    <span className={styles.page} data-shared={refs > 1 ? "" : undefined} data-mark={mark}>
      <span>
        <b>
          {word("page")} {frame}
        </b>
        <code>{content.join("  ")}</code>
      </span>
      <small>
        {/* A new page has one reference; that it is new says more. */}
        {mark === "copied" || mark === "fresh" ? <b>{word(mark)}</b> : word(refs > 1 ? "shared" : "own")} ·{" "}
        {word(writable ? "writable" : "readOnly")}
      </small>
    </span>
  );
}

/** The cells of a row in the columns of the table, with a gap where a process has no such page. */
function columnsOf(cells: Cell[], pids: number[]): { key: number; cell: Cell | undefined; span: number }[] {
  const columns: { key: number; cell: Cell | undefined; span: number }[] = [];
  for (const pid of pids) {
    const cell = cells.find((one) => one.pids.includes(pid));
    if (cell === undefined) columns.push({ key: pid, cell, span: 1 });
    else if (cell.pids[0] === pid) columns.push({ key: pid, cell, span: cell.pids.length });
  }
  return columns;
}
