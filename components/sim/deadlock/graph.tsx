import { allocationOf, locksOf, requestOf } from "@/lib/sim/deadlock/allocation";
import { availableIn } from "@/lib/sim/deadlock/graph";
import type { State } from "@/lib/sim/deadlock/state";
import { circleWords, nameOf, numberOf } from "@/lib/sim/deadlock/words";
import type { Locale } from "@/lib/text";
import { between, HEIGHT, type Places, type Point, placesOf, WIDTH } from "./layout";
import styles from "./view.module.css";
import { PHASES, type Say } from "./words";

type Props = { state: State; locale: Locale; word: Say };

/** The resource-allocation graph: circles are threads, squares are locks, and a circle of arrows stands out. */
export function Graph({ state, locale, word }: Props) {
  const places = placesOf(state.parameters);
  const { units } = allocationOf(state);
  const left = availableIn(allocationOf(state));
  return (
    <div className={styles.graph}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={labelOf(state, locale)}>
        {edgesOf(state, places).map((edge) => (
          <Arrow key={edge.key} edge={edge} />
        ))}
        {places.locks.map(({ x, y }, lock) => (
          <g key={numberOf(lock)} className={styles.lock} data-free={(left[lock] ?? 0) > 0 ? "" : undefined}>
            <rect x={x - 16} y={y - 16} width={32} height={32} rx={3} />
            <text x={x} y={y + 5}>
              {numberOf(lock)}
            </text>
            {(units[lock] ?? 1) > 1 && (
              <text className={styles.units} x={x + 23} y={y - 2}>
                ×{units[lock]}
              </text>
            )}
          </g>
        ))}
        {places.threads.map(({ x, y }, at) => (
          <g
            key={nameOf(at)}
            className={styles.thread}
            data-phase={state.threads[at]?.phase}
            data-circle={state.cycle.includes(at) ? "" : undefined}
          >
            <circle cx={x} cy={y} r={19} />
            <text x={x} y={y + 6}>
              {nameOf(at)}
            </text>
          </g>
        ))}
      </svg>
      <p className={styles.key}>
        <span data-edge="held">{word("keyHeld")}</span>
        <span data-edge="wanted">{word("keyWanted")}</span>
      </p>
      <p className={styles.verdict} data-circle={state.cycle.length > 0 ? "" : undefined}>
        {state.cycle.length === 0 ? (
          word("noCircle")
        ) : (
          <>
            {word(state.deadlocked.length > 0 ? "deadlock" : "circle")} <b>{circleWords(state.cycle)}</b>
          </>
        )}
      </p>
    </div>
  );
}

type Edge = { key: string; kind: "held" | "wanted"; inCircle: boolean; from: Point; to: Point };

function edgesOf(state: State, places: Places): Edge[] {
  const { cycle, threads } = state;
  const wantedBy = (at: number) => {
    const thread = threads[at];
    return thread?.phase === "waiting" ? requestOf(state, thread) : [];
  };
  return threads.flatMap((thread, at) => {
    const place = places.threads[at];
    if (place === undefined) return [];
    const after = cycle.indexOf(at);
    // In a circle each waits for the next: what the one before wants of this one, and what this one wants.
    const before = after < 0 ? undefined : cycle.at(after - 1);
    const wantsOf = after < 0 ? undefined : threads[cycle[(after + 1) % cycle.length] ?? -1];
    const edge = (kind: Edge["kind"], lock: number, inCircle: boolean): Edge[] => {
      const other = places.locks[lock];
      if (other === undefined) return [];
      const [from, to] = kind === "held" ? [other, place] : [place, other];
      return [{ key: `${kind} ${at} ${lock}`, kind, inCircle, from, to }];
    };
    return [
      ...locksOf(thread).flatMap((lock) => edge("held", lock, before !== undefined && wantedBy(before).includes(lock))),
      ...wantedBy(at).flatMap((lock) => edge("wanted", lock, wantsOf !== undefined && locksOf(wantsOf).includes(lock))),
    ];
  });
}

function Arrow({ edge }: { edge: Edge }) {
  const { from, to, angle } = between(edge.from, edge.to);
  return (
    <g className={styles.edge} data-edge={edge.kind} data-circle={edge.inCircle ? "" : undefined}>
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <path d="M 1 0 L -9 -5 L -9 5 Z" transform={`translate(${to.x} ${to.y}) rotate(${angle})`} />
    </g>
  );
}

/** The same picture in words. */
function labelOf(state: State, locale: Locale): string {
  const parts = state.threads.map((thread, at) => {
    const held = locksOf(thread).map(numberOf).join(", ");
    const wanted = thread.phase === "waiting" ? requestOf(state, thread).map(numberOf).join(", ") : "";
    const phase = PHASES[thread.phase][locale];
    if (locale === "zh") return `${nameOf(at)} ${phase}${held && `，拿着 ${held}`}${wanted && `，在等 ${wanted}`}`;
    return `${nameOf(at)} ${phase}${held && `, holds ${held}`}${wanted && `, waits for ${wanted}`}`;
  });
  return locale === "zh" ? `资源分配图：${parts.join("；")}。` : `Resource-allocation graph: ${parts.join("; ")}.`;
}
