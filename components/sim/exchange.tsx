import type { DeedRow, ExchangeModel, ExchangeRow, MessageRow } from "./exchange/model";
import styles from "./exchange.module.css";
import { WireText } from "./wire-text";

/**
 * Messages between parties, a row each, the latest in sight. Labels take the whole width, so that they fit a phone; only
 * arrows and lifelines know where a party stands. `label` says in words what the picture shows.
 */
export function Exchange({ model, label }: { model: ExchangeModel; label: string }) {
  const { parties, rows } = model;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, and no fieldset: nothing is entered here.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard.
    <div className={styles.exchange} role="group" aria-label={label} tabIndex={0}>
      <div className={styles.content}>
        <p className={styles.parties} aria-hidden="true">
          {parties.map((party) => (
            <span key={party}>{party}</span>
          ))}
        </p>
        <div className={styles.body}>
          <svg className={styles.lifelines} aria-hidden="true">
            {parties.map((party, index) => (
              <line key={party} x1={percent(placeOf(index, parties))} x2={percent(placeOf(index, parties))} y1="0" y2="100%" />
            ))}
          </svg>
          <ol className={styles.rows}>
            {rows.map((row) => (
              <Row key={row.id} row={row} parties={parties} />
            ))}
          </ol>
        </div>
      </div>
    </div>
  );
}

function Row({ row, parties }: { row: ExchangeRow; parties: string[] }) {
  switch (row.kind) {
    case "message":
      return <Message row={row} parties={parties} />;
    case "deed":
      return <Deed row={row} parties={parties} />;
    case "pause":
      return <li className={styles.pause}>{row.text}</li>;
  }
}

function Message({ row, parties }: { row: MessageRow; parties: string[] }) {
  const from = placeOf(row.from, parties);
  const to = placeOf(row.to, parties);
  return (
    <li
      className={styles.row}
      data-fate={row.fate}
      data-now={row.isNow}
      data-sealed={row.sealed || undefined}
      data-align={alignOf((from + to) / 2)}
    >
      <span className="visually-hidden">
        {parties[row.from]} → {row.toAll ?? parties[row.to]}:{" "}
      </span>
      <p className={styles.words}>
        {/* Spaces for those who hear it; the picture has its own distances. */}
        <b className={styles.title}>{row.title}</b>{" "}
        {row.remark !== undefined && <span className={styles.remark}>{row.remark} </span>}
        {row.details?.map((detail) => (
          <span key={detail} className={styles.detail}>
            {`${detail} `}
          </span>
        ))}
      </p>
      <Arrow from={from} to={to} fate={row.fate} />
    </li>
  );
}

/** How far a message comes that does not arrive, and one that is still on its way. */
const REACH = { lost: 0.55, sent: 0.8, refused: 1, arrived: 1 };

function Arrow({ from, to, fate }: { from: number; to: number; fate: MessageRow["fate"] }) {
  const end = from + (to - from) * REACH[fate];
  return (
    <svg className={styles.arrow} aria-hidden="true">
      <line x1={percent(from)} x2={percent(end)} y1="6" y2="6" />
      <svg x={percent(end)} y="6" className={styles.tip} aria-hidden="true">
        {fate === "lost" || fate === "refused" ? (
          <path className={styles.cross} d="M-5 -5L5 5M5 -5L-5 5" />
        ) : (
          <path className={styles.head} d={to > from ? "M0 0L-9 -4.5L-7 0L-9 4.5z" : "M0 0L9 -4.5L7 0L9 4.5z"} />
        )}
      </svg>
    </svg>
  );
}

function Deed({ row, parties }: { row: DeedRow; parties: string[] }) {
  const place = placeOf(row.party, parties);
  return (
    <li className={styles.deed} data-tone={row.tone} data-now={row.isNow} data-align={alignOf(place)}>
      <svg className={styles.dot} aria-hidden="true">
        <circle cx={percent(place)} cy="5" r="4" />
      </svg>
      <span className="visually-hidden">{parties[row.party]}: </span>
      <p className={styles.words}>
        <WireText>{row.text}</WireText>
      </p>
    </li>
  );
}

/** The middle of a party's share of the width, 0 to 1. */
function placeOf(index: number, parties: readonly unknown[]): number {
  return (index + 0.5) / parties.length;
}

function alignOf(place: number): "start" | "center" | "end" {
  if (place < 0.4) return "start";
  return place > 0.6 ? "end" : "center";
}

function percent(fraction: number): string {
  return `${Math.round(fraction * 1000) / 10}%`;
}
