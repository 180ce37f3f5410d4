import { isDeadlocked } from "@/lib/sim/flow-control/schedule";
import { usable } from "@/lib/sim/flow-control/sender";
import type { State, Timer } from "@/lib/sim/flow-control/state";
import { duration } from "@/lib/sim/flow-control/words";
import type { Locale } from "@/lib/text";
import styles from "./view.module.css";
import { type Word, wordsIn } from "./words";

/** 20 octets each of IPv4 and TCP. */
const HEADER_OCTETS = 40;

/** The numbers behind the picture: the two limits, the timer, and what the transfer has cost. */
export function Values({ state, locale }: { state: State; locale: Locale }) {
  const word = wordsIn(locale);
  const { sender, parameters } = state;
  const inFlight = sender.nxt - sender.una;
  const least = Math.min(sender.cwnd, sender.window);
  const rows: [Word, string][] = [
    ["sendWindow", `min(cwnd ${sender.cwnd}, rwnd ${sender.window}) = ${least}`],
    ["mayGo", `${least} − ${inFlight} = ${Math.min(usable(sender), Math.max(0, least - inFlight))}`],
    ["timer", timerWords(sender.timer, state, locale) ?? word("none")],
    ["cost", cost(state, locale)],
  ];
  if (sender.nxt >= parameters.amountOctets) rows[1] = ["mayGo", locale === "zh" ? "全部已发出" : "all has been sent"];
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

function timerWords(timer: Timer | null, state: State, locale: Locale): string | null {
  if (isDeadlocked(state)) return locale === "zh" ? "没有：两边互相等，僵住了" : "none: each waits for the other, a deadlock";
  if (timer === null) return null;
  const at = duration(timer.firesAtMs);
  switch (timer.kind) {
    case "persist":
      return locale === "zh" ? `${at} 时探测` : `probe at ${at}`;
    case "retransmission":
      return locale === "zh" ? `${at} 时重发` : `send again at ${at}`;
    case "override":
      return locale === "zh" ? `${at} 时不再等` : `send what there is at ${at}`;
  }
}

function cost({ counts }: State, locale: Locale): string {
  const headers = counts.sent * HEADER_OCTETS;
  const share = headers === 0 ? "0" : ((100 * headers) / (headers + counts.octets)).toFixed(0);
  const mean = counts.data === 0 ? 0 : Math.round(counts.octets / counts.data);
  return locale === "zh"
    ? `数据 ${counts.data} 段，平均 ${mean} 字节；双向的首部占 ${share} %`
    : `${counts.data} data segments, ${mean} bytes each on average; headers, both ways: ${share} %`;
}
