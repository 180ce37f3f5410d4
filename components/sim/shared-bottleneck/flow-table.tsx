import { bdpOf } from "@/lib/sim/shared-bottleneck/bbr";
import { waitMsOf } from "@/lib/sim/shared-bottleneck/describe";
import { isRecovering } from "@/lib/sim/shared-bottleneck/flow";
import type { Flow, State } from "@/lib/sim/shared-bottleneck/state";
import { ALGORITHM_NAMES, letterOf, MODE_NAMES } from "@/lib/sim/shared-bottleneck/words";
import type { Locale } from "@/lib/text";
import { strokeOf } from "./strokes";
import styles from "./view.module.css";
import { WORDS } from "./words";

type Props = { state: State; rates: number[]; locale: Locale };

/** Each flow with its line, what it is doing, and its numbers now. */
export function FlowTable({ state, rates, locale }: Props) {
  const waitMs = waitMsOf(state);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{WORDS.flow[locale]}</th>
          <th scope="col">
            <span className="wire">cwnd</span>
          </th>
          <th scope="col">{WORDS.roundTrip[locale]}</th>
          <th scope="col">Mbit/s</th>
        </tr>
      </thead>
      <tbody>
        {state.flows.map((flow, at) => (
          <tr key={letterOf(at)}>
            <th scope="row">
              <span className={styles.name}>
                <svg aria-hidden="true" width="22" height="12" viewBox="0 -6 22 12" className="shrink-0">
                  <line x1="0" x2="22" {...strokeOf(at)} />
                </svg>
                <b>{letterOf(at)}</b> {ALGORITHM_NAMES[flow.algorithm]}
                {flow.algorithm === "bbr" && <i className={styles.outline}>{WORDS.outline[locale]}</i>}
              </span>
              <span className={styles.phase}>{phaseOf(flow, locale)}</span>
            </th>
            <td>{flow.activity === "waiting" ? "–" : flow.cwnd}</td>
            <td>
              {Math.round(flow.rttMs + waitMs)} ms
              <span className={styles.phase}>
                {flow.rttMs} + {Math.round(waitMs)}
              </span>
            </td>
            <td>{(rates[at] ?? 0).toFixed(2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function phaseOf(flow: Flow, locale: Locale): string {
  if (flow.activity !== "sending") return WORDS[flow.activity][locale];
  if (flow.bbr !== null) return `${MODE_NAMES[flow.bbr.mode]}, BDP ${bdpOf(flow.bbr).toFixed(0)}`;
  if (isRecovering(flow)) return WORDS.recovery[locale];
  return WORDS[flow.cwnd < flow.ssthresh ? "slow-start" : "avoidance"][locale];
}
