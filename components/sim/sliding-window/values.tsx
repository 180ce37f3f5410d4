import { letterOf } from "@/lib/sim/sliding-window/numbers";
import { isTcp, windowOf } from "@/lib/sim/sliding-window/protocols";
import type { State } from "@/lib/sim/sliding-window/state";
import { measuredUtilisation, numbersNeeded, utilisation } from "@/lib/sim/sliding-window/utilisation";
import type { Locale } from "@/lib/text";
import styles from "./view.module.css";
import { type Word, wordsIn } from "./words";

/** As many letters as fit one line of a phone, the latest. */
const MOST_LETTERS = 20;

/** The run in numbers: what was spent, what came of it, how much of the line was used. */
export function Values({ state, locale }: { state: State; locale: Locale }) {
  const word = wordsIn(locale);
  const rows: [Word, React.ReactNode][] = [
    ["transmissions", transmissions(state, locale)],
    ["program", <Delivered key="delivered" state={state} empty={word("nothingYet")} />],
    ["utilisation", used(state, locale)],
  ];
  if (!isTcp(state.parameters.protocol)) rows.push(["numbersNeeded", enough(state, locale)]);
  return (
    <dl className={styles.values}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{word(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function transmissions({ counts, parameters }: State, locale: Locale): string {
  const { sent, lost } = counts.frame;
  const acks = counts.ack.lost;
  return locale === "zh"
    ? `${sent} 次，传 ${parameters.frames} 帧；重发 ${counts.again}，丢帧 ${lost}，丢 ACK ${acks}`
    : `${sent} for ${parameters.frames} frames; ${counts.again} of them repeats; lost: ${lost} frames, ${acks} ACKs`;
}

function Delivered({ state, empty }: { state: State; empty: string }) {
  const { delivered } = state.receiver;
  const from = Math.max(0, delivered.length - MOST_LETTERS);
  if (delivered.length === 0) return <span className={styles.faintText}>{empty}</span>;
  return (
    <span className={styles.code}>
      {from > 0 && "…"}
      {delivered.slice(from).map((frame, index) =>
        frame === from + index ? (
          letterOf(frame)
        ) : (
          <mark key={`${from + index} ${frame}`} className={styles.wrong}>
            {letterOf(frame)}
          </mark>
        ),
      )}
      {delivered.some((frame, index) => frame !== index) && (
        <b className={styles.wrong}> ≠ {expected(delivered.length, state)}</b>
      )}
    </span>
  );
}

/** What the program should have got. */
function expected(count: number, { parameters }: State): string {
  const length = Math.min(count, parameters.frames);
  const from = Math.max(0, length - MOST_LETTERS);
  const letters = Array.from({ length: length - from }, (_, index) => letterOf(from + index)).join("");
  return from > 0 ? `…${letters}` : letters;
}

function used(state: State, locale: Locale): string {
  const { protocol, frameMs, delayMs, lossPercent, losses, ackLosses, late } = state.parameters;
  const measured = percent(measuredUtilisation(state));
  const confirmed = state.sender.base + state.sender.confirmed.length;
  const sum =
    locale === "zh"
      ? `${confirmed} × ${frameMs} ms / ${round(state.nowMs)} ms`
      : `${confirmed} × ${frameMs} ms / ${round(state.nowMs)} ms`;
  const isPlanned = `${losses}${ackLosses}${late}`.trim() !== "" || (isTcp(protocol) && lossPercent > 0);
  const theory = percent(utilisation(protocol, windowOf(state.parameters), delayMs / frameMs, lossPercent / 100));
  const beside = locale === "zh" ? `；公式 ${theory}` : `; by formula ${theory}`;
  const without = locale === "zh" ? `；不丢时的公式 ${theory}` : `; by formula without loss ${theory}`;
  return `${measured} = ${sum}${isPlanned ? without : beside}`;
}

function enough({ parameters }: State, locale: Locale): React.ReactNode {
  const window = windowOf(parameters);
  const needed = numbersNeeded(parameters.protocol, window);
  const isEnough = needed <= parameters.numbers;
  if (locale === "zh") {
    const said = `窗口 ${window} 要 ${needed} 个编号，有 ${parameters.numbers} 个`;
    return isEnough ? `${said}：够` : <b className={styles.wrong}>{said}：不够</b>;
  }
  const said = `a window of ${window} needs ${needed} numbers, there are ${parameters.numbers}`;
  return isEnough ? `yes: ${said}` : <b className={styles.wrong}>no: {said}</b>;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
