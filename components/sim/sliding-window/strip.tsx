import { isTcp, windowOf } from "@/lib/sim/sliding-window/protocols";
import type { State } from "@/lib/sim/sliding-window/state";
import { type Cell, type Strip, stripOf, windowWords } from "./strip-model";
import styles from "./view.module.css";
import type { Word } from "./words";

const LETTER_PX = 16;
const CELL_PX = 24;
const GAP_PX = 4;

/** Sender and receiver over the same row of places: where their windows lie, and what stands in each place. */
export function NumberStrip({ state, word }: { state: State; word: (word: Word) => string }) {
  const strip = stripOf(state);
  const { parameters, sender, receiver } = state;
  const isLettered = !isTcp(parameters.protocol) && !strip.isNarrow;
  const inOrder = parameters.protocol === "stop-and-wait" || parameters.protocol === "go-back-n";
  const window = windowOf(parameters);
  const senderEnd = Math.min(sender.base + window, parameters.frames);
  return (
    <div className={styles.strip}>
      <Caption side={word("sender")} name={word("window")}>
        {windowWords(parameters, sender.base, senderEnd)}
      </Caption>
      <Row
        cells={strip.sender}
        edges={strip.senderWindow}
        isNarrow={strip.isNarrow}
        above={isLettered ? strip.data : undefined}
      />
      <Caption side={word("receiver")} name={word("window")}>
        {windowWords(parameters, receiver.next, receiver.next + (inOrder ? 1 : window))}
      </Caption>
      <Row
        cells={strip.receiver}
        edges={strip.receiverWindow}
        isNarrow={strip.isNarrow}
        below={isLettered ? strip.held : undefined}
      />
    </div>
  );
}

function Caption({ side, name, children }: { side: string; name: string; children: string }) {
  return (
    <p className={styles.caption}>
      <b>{side}</b> · {name} <span className={styles.code}>{children}</span>
    </p>
  );
}

type RowProps = {
  cells: Cell[];
  edges: [number, number];
  isNarrow: boolean;
  above?: string[];
  below?: Strip["held"];
};

function Row({ cells, edges: [from, end], isNarrow, above, below }: RowProps) {
  const share = 100 / cells.length;
  const top = above === undefined ? GAP_PX : LETTER_PX;
  const height = top + CELL_PX + (below === undefined ? GAP_PX : LETTER_PX);
  const middle = (index: number) => `${round((index + 0.5) * share)}%`;
  return (
    <svg className={styles.row} width="100%" height={height} aria-hidden="true">
      {above?.map((letter, index) => (
        <text key={cells[index]?.key} className={styles.letter} x={middle(index)} y={11}>
          {letter}
        </text>
      ))}
      {cells.map(({ key, tone, text }, index) => (
        <g key={key} className={styles[tone]}>
          <rect x={`${round(index * share)}%`} y={top} width={`${round(share)}%`} height={CELL_PX} />
          {!isNarrow && (
            <text x={middle(index)} y={top + 16}>
              {text}
            </text>
          )}
        </g>
      ))}
      {end > from && (
        <rect
          className={styles.edges}
          x={`${round(from * share)}%`}
          y={top - 1.5}
          width={`${round((end - from) * share)}%`}
          height={CELL_PX + 3}
        />
      )}
      {below?.map(({ key, text, isWrong }, index) => (
        <text key={key} className={`${styles.letter} ${isWrong ? styles.bad : ""}`} x={middle(index)} y={top + CELL_PX + 13}>
          {isWrong ? `${text}!` : text}
        </text>
      ))}
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
