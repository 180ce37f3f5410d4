import { jainIndex } from "@/lib/sim/shared-bottleneck/fairness";
import { letterOf } from "@/lib/sim/shared-bottleneck/words";
import type { Locale } from "@/lib/text";
import styles from "./view.module.css";
import { WORDS } from "./words";

type Props = { rates: number[]; bottleneckMbps: number; locale: Locale };

/** Who had how much of the link in the last seconds, as parts of one bar, and how evenly. */
export function Shares({ rates, bottleneckMbps, locale }: Props) {
  const used = rates.reduce((sum, rate) => sum + rate, 0);
  const unused = Math.max(0, bottleneckMbps - used);
  return (
    <div className="grid gap-1">
      <div className={styles.bar} aria-hidden="true">
        {rates.map((rate, at) => (
          <span key={letterOf(at)} className={styles.part} data-flow={letterOf(at)} style={{ flexGrow: rate / bottleneckMbps }}>
            {rate / bottleneckMbps > 0.07 && letterOf(at)}
          </span>
        ))}
        <span className={styles.part} style={{ flexGrow: unused / bottleneckMbps }}>
          {unused / bottleneckMbps > 0.25 && WORDS.unused[locale]}
        </span>
      </div>
      <p className={styles.caption}>{sentence(rates, used / bottleneckMbps, locale)}</p>
    </div>
  );
}

function sentence(rates: number[], used: number, locale: Locale): string {
  const percent = Math.round(used * 100);
  const index = rates.length < 2 ? null : jainIndex(rates);
  const n = rates.length;
  if (locale === "zh") {
    const link = `近 5 秒链路用了 ${percent} %`;
    return index === null
      ? `${link}。`
      : `${link}；Jain 指数 ${index.toFixed(2)}（1 为平分，${(1 / n).toFixed(2)} 为一个独占）。`;
  }
  const link = `The link was ${percent} % used in the last 5 s`;
  return index === null
    ? `${link}.`
    : `${link}; Jain’s index ${index.toFixed(2)} (1: equal shares, ${(1 / n).toFixed(2)}: one has all).`;
}
