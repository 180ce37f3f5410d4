import type { Moment } from "./picture";
import styles from "./view.module.css";

/** Up to here each connection is a lamp with its descriptor; beyond, a dot. */
const MOST_LAMPS = 32;

type Props = { moment: Moment; label: string };

/** All connections: which have data, and which are looked at in this frame. */
export function Wall({ moment, label }: Props) {
  return moment.state.connections <= MOST_LAMPS ? (
    <Lamps moment={moment} label={label} />
  ) : (
    <Dots moment={moment} label={label} />
  );
}

function Lamps({ moment, label }: Props) {
  const { state, unread, forgotten, looking, looksAtAll } = moment;
  const first = state.parameters.openFiles;
  return (
    <div className={styles.lamps} role="img" aria-label={label}>
      {Array.from({ length: state.connections }, (_, connection) => {
        const isLit = unread.includes(connection);
        const isSeen = looking !== null && (looksAtAll || state.reported.includes(connection));
        const isForgotten = forgotten.includes(connection);
        return (
          <span
            key={connection}
            className={styles.lamp}
            data-lit={isLit ? "" : undefined}
            data-seen={isSeen ? "" : undefined}
            data-forgotten={isForgotten ? "" : undefined}
          >
            {first + connection}
          </span>
        );
      })}
    </div>
  );
}

function columnsFor(connections: number): number {
  if (connections <= 200) return 20;
  if (connections <= 1000) return 50;
  return connections <= 2500 ? 75 : 125;
}

function Dots({ moment, label }: Props) {
  const { state, unread, forgotten, looking, looksAtAll } = moment;
  const columns = columnsFor(state.connections);
  const rows = Math.ceil(state.connections / columns);
  const radius = Math.max(0.42, columns / 75);
  // Room for the ring around a dot at the edge.
  const margin = radius * 1.8;
  const place = (connection: number) => ({ cx: (connection % columns) + 0.5, cy: Math.floor(connection / columns) + 0.5 });
  const isForgotten = new Set(forgotten);
  return (
    <svg
      className={styles.dots}
      viewBox={`${-margin} ${-margin} ${columns + 2 * margin} ${rows + 2 * margin}`}
      role="img"
      aria-label={label}
    >
      <path
        d={rowsOfDots(state.connections, columns)}
        fill="none"
        stroke={looking !== null && looksAtAll ? "var(--hue)" : "var(--ink-3)"}
        strokeOpacity={looking !== null && looksAtAll ? 1 : 0.55}
        strokeWidth="0.6"
        strokeLinecap="round"
        strokeDasharray="0 1"
      />
      {unread.map((connection) => (
        <circle
          key={connection}
          {...place(connection)}
          r={radius}
          fill={isForgotten.has(connection) ? "var(--bad)" : "var(--hue)"}
          stroke="var(--sheet)"
          strokeWidth={radius / 4}
        />
      ))}
      {looking !== null &&
        !looksAtAll &&
        state.reported.map((connection) => (
          <circle
            key={connection}
            {...place(connection)}
            r={radius * 1.6}
            fill="none"
            stroke="var(--hue)"
            strokeWidth={radius / 3}
          />
        ))}
    </svg>
  );
}

/** One line for each row; its dashes of no length with round ends are the dots. */
function rowsOfDots(connections: number, columns: number): string {
  let path = "";
  for (let row = 0; row * columns < connections; row += 1) {
    const dots = Math.min(columns, connections - row * columns);
    path += `M.5 ${row + 0.5}h${dots - 0.999}`;
  }
  return path;
}
