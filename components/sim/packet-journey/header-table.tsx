import type { HeaderLayer, HeaderRow } from "./headers";
import styles from "./view.module.css";
import type { Say, Word } from "./words";

/** The headers of the frame on the link, outermost first; each field beside what it was a hop before. */
export function HeaderTable({ layers, origin, say }: { layers: HeaderLayer[]; origin: Word; say: Say }) {
  return (
    <table className={styles.headers}>
      <thead>
        <tr>
          <th scope="col">{say("field")}</th>
          <th scope="col">{say("now")}</th>
          <th scope="col">{say(origin)}</th>
        </tr>
      </thead>
      {layers.map((layer, at) => (
        <tbody key={at} data-layer={layer.layer}>
          <tr>
            <th scope="rowgroup" colSpan={3} className={styles.layer}>
              {layer.name}
              <span className={styles.octets} aria-hidden="true">
                {layer.octets.map((octet, offset) => (
                  <span key={offset} data-changed={octet.changed || undefined}>
                    {octet.text}
                  </span>
                ))}
              </span>
            </th>
          </tr>
          {layer.rows.map((row) => (
            <tr key={row.id} data-changed={row.changed || undefined}>
              <th scope="row">{row.label}</th>
              <td colSpan={hasOwnCell(row) ? 1 : 2}>
                <Value text={row.value} />
                {row.changed && <span className="visually-hidden"> {say("changed")}</span>}
              </td>
              {row.before !== null && hasOwnCell(row) && (
                <td className={styles.before}>
                  {row.changed ? <Value text={row.before} /> : <span className={styles.quiet}>=</span>}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** What a phone's column holds. */
const COLUMN_LETTERS = 13;

/** A long value that has not changed takes the place of what it was. */
function hasOwnCell({ before, changed, value }: HeaderRow): boolean {
  return before !== null && (changed || value.length <= COLUMN_LETTERS);
}

/** A MAC address gives up its first half, the same for all, where there is no room. */
function Value({ text }: { text: string }) {
  if (!text.startsWith("02:00:5e:")) return <code>{text}</code>;
  return (
    <code>
      <span className={styles.half}>02:00:5e:</span>
      <span className={styles.dots}>…</span>
      {text.slice(9)}
    </code>
  );
}
