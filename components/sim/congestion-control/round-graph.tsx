import { type Round, type RoundRun, rounds } from "@/lib/sim/congestion-control/rounds";
import { ALGORITHM_NAMES } from "@/lib/sim/congestion-control/words";
import type { Locale } from "@/lib/text";
import { UNITS } from "./curve-path";
import { MarkShape } from "./mark-shape";
import { percent, ticks } from "./scales";
import { strokeOf } from "./strokes";

const PLOT_PX = 190;
const HEAD_PX = 30;
const AXIS_PX = 22;
/** Space inside the frame, so that the first and the last dot are whole. */
const INSET = 0.02;

type Props = { run: RoundRun; title: string; locale: Locale };

/** The textbook's picture of cwnd by rounds: a figure for lessons, of the model and not of the protocol. */
export function RoundGraph({ run, title, locale }: Props) {
  const all = rounds(run);
  const most = Math.max(...all.map((round) => round.cwnd), ...all.map((round) => round.ssthresh ?? 0)) * 1.08;
  const place = (round: number) => INSET + ((round - 1) / Math.max(run.rounds - 1, 1)) * (1 - 2 * INSET);
  const y = (segments: number) => PLOT_PX - (segments / most) * PLOT_PX;
  const unit = { zh: "cwnd（报文段），横轴为往返轮次", en: "cwnd in segments, by round trips" }[locale];
  return (
    <figure className="m-0 grid gap-2" data-layer="transport">
      <figcaption className="grid gap-1">
        <b className="font-semibold">{title}</b>
        <span className="text-[0.8125rem] leading-5 text-[var(--ink-2)]">{KEY[locale]}</span>
      </figcaption>
      <div className="ps-7 pe-2">
        <svg
          role="img"
          aria-label={spoken(all, run, locale)}
          width="100%"
          height={HEAD_PX + PLOT_PX + AXIS_PX}
          overflow="visible"
          fontSize="12"
          fontFamily="var(--mono)"
          className="block"
        >
          <text x="-26" y="12" fill="var(--ink-3)" fontFamily="var(--sans)">
            {unit}
          </text>
          <svg aria-hidden="true" y={HEAD_PX} width="100%" height={PLOT_PX + AXIS_PX} overflow="visible">
            {ticks(most, 5, 0, 1).map((value) => (
              <g key={value}>
                <line x1="0" x2="100%" y1={y(value)} y2={y(value)} stroke={value === 0 ? "var(--ink-3)" : "var(--rule)"} />
                <text x="-6" y={y(value)} dy="4" textAnchor="end" fill="var(--ink-3)">
                  {value}
                </text>
              </g>
            ))}
            {[1, ...ticks(run.rounds, 6, 2, 1)].map((round) => (
              <text key={round} x={percent(place(round))} y={PLOT_PX + 17} textAnchor="middle" fill="var(--ink-3)">
                {round}
              </text>
            ))}
            <svg
              aria-hidden="true"
              width="100%"
              height={PLOT_PX}
              viewBox={`0 0 ${UNITS} ${PLOT_PX}`}
              preserveAspectRatio="none"
              fill="none"
            >
              <path d={thresholds(all, place, y)} {...strokeOf("ssthresh", 0)} vectorEffect="non-scaling-stroke" />
              <path d={line(all, place, y)} {...strokeOf("cwnd", 0)} vectorEffect="non-scaling-stroke" />
            </svg>
            {all.map((round) => (
              <Dot key={round.round} round={round} x={percent(place(round.round))} y={y(round.cwnd)} />
            ))}
          </svg>
        </svg>
      </div>
      <ul className="m-0 grid list-none gap-1 p-0 text-[0.8125rem] leading-5">
        {all.flatMap((round, i) => {
          const after = all[i + 1];
          return round.loss === null || after === undefined
            ? []
            : [<Loss key={round.round} round={round} after={after} locale={locale} />];
        })}
      </ul>
      <p className="m-0 text-[0.8125rem] leading-5 text-[var(--ink-3)]">{ASSUMPTIONS[locale]}</p>
    </figure>
  );
}

const KEY = {
  zh: "教科书的轮次模型。空心点：慢启动；实心点：拥塞避免；点线：ssthresh。",
  en: "The textbook’s round model. Open dots: slow start. Filled dots: congestion avoidance. Dotted line: ssthresh.",
};

/** The model's conditions stand on the page: without them the numbers are not TCP's. */
const ASSUMPTIONS = {
  zh: "这是模型，不是协议：每段一个 ACK，rwnd 无限，整窗在一轮内发出并确认，丢失在轮末发现，快速恢复在当轮结束，减半向下取整。",
  en: "A model, not the protocol: one ACK a segment, rwnd without limit, a whole window sent and acknowledged in its round, a loss noticed at the end of the round, fast recovery over within it, halves rounded down.",
};

function Loss({ round, after, locale }: { round: Round; after: Round; locale: Locale }) {
  return (
    <li className="flex items-center gap-2">
      <svg aria-hidden="true" width="12" height="12" viewBox="-6 -6 12 12" className="shrink-0">
        <MarkShape kind={round.loss === "timeout" ? "timeout" : "lost"} passed />
      </svg>
      <span>{lossSentence(round, after, locale)}</span>
    </li>
  );
}

function Dot({ round, x, y }: { round: Round; x: string; y: number }) {
  const slow = round.phase === "slow-start";
  return (
    <g>
      <circle cx={x} cy={y} r="3.5" fill={slow ? "var(--sheet)" : "var(--hue)"} stroke="var(--hue)" strokeWidth="1.5" />
      {round.loss !== null && (
        <svg aria-hidden="true" x={x} y={y - 12} overflow="visible">
          <MarkShape kind={round.loss === "timeout" ? "timeout" : "lost"} passed />
        </svg>
      )}
    </g>
  );
}

function line(all: Round[], place: (round: number) => number, y: (segments: number) => number): string {
  return all
    .map((round, i) => `${i === 0 ? "M" : "L"}${coordinate(place(round.round) * UNITS)} ${coordinate(y(round.cwnd))}`)
    .join("");
}

/** One stroke for each stretch of equal ssthresh, from half a round before its first to half a round after its last. */
function thresholds(all: Round[], place: (round: number) => number, y: (segments: number) => number): string {
  const half = (place(2) - place(1)) / 2;
  let path = "";
  all.forEach(({ round, ssthresh }, i) => {
    if (ssthresh === null) return;
    if (all[i - 1]?.ssthresh !== ssthresh) path += `M${coordinate((place(round) - half) * UNITS)} ${coordinate(y(ssthresh))}`;
    if (all[i + 1]?.ssthresh !== ssthresh) path += `H${coordinate((place(round) + half) * UNITS)}`;
  });
  return path;
}

function coordinate(value: number): number {
  return Math.round(value * 10) / 10;
}

function lossSentence(round: Round, after: Round, locale: Locale): string {
  const { zh, en } =
    round.loss === "timeout" ? { zh: "超时", en: "a timeout" } : { zh: "三个重复 ACK", en: "three duplicate ACKs" };
  return locale === "zh"
    ? `第 ${round.round} 轮末${zh}：cwnd ${round.cwnd} → ${after.cwnd}，ssthresh ${after.ssthresh}。`
    : `End of round ${round.round}, ${en}: cwnd ${round.cwnd} → ${after.cwnd}, ssthresh ${after.ssthresh}.`;
}

function spoken(all: Round[], run: RoundRun, locale: Locale): string {
  const values = all.map((round) => round.cwnd).join(", ");
  const name = ALGORITHM_NAMES[run.algorithm];
  return locale === "zh"
    ? `${name} 的教科书模型，逐轮的 cwnd：${values}`
    : `Textbook model of ${name}, cwnd round by round: ${values}`;
}
