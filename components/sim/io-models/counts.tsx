import type { State } from "@/lib/sim/io-models/state";
import { groupDigits as digits, memorySize } from "@/lib/sim/io-models/words";
import { activeOf, memoryOf } from "@/lib/sim/io-models/work";
import type { Locale } from "@/lib/text";
import styles from "./view.module.css";
import type { Say } from "./words";

type Props = { state: State; word: Say; locale: Locale };

/** The work of the burst that is being served, or of setting up before the first. */
export function CountsTable({ state, word, locale }: Props) {
  const isSetup =
    state.phase === "accepted" ||
    state.phase === "opened" ||
    state.phase === "stopped" ||
    (state.phase === "asleep" && state.total.calls === 0);
  const counts = isSetup ? state.setup : state.thisBurst;
  const memory = memoryOf(state.model, state.parameters, state.connections);
  const isOpen = state.phase !== "accepted" && state.phase !== "stopped";
  const looked = counts.kernelLooks + counts.programLooks;
  const ready = activeOf(state.parameters, state.connections);
  const title = isSetup
    ? word("settingUp")
    : locale === "zh"
      ? `第 ${state.burst} 批，共 ${state.planned} 批`
      : `Burst ${state.burst} of ${state.planned}`;
  const rows: [term: string, value: string, more: string][] = [
    [word("calls"), digits(counts.calls), ""],
    [word("switches"), digits(counts.switches), ""],
    [word("looks"), digits(looked), looked > 0 ? `${digits(counts.kernelLooks)} + ${digits(counts.programLooks)}` : ""],
    [word("lists"), `${digits(counts.listIn + counts.listOut)} B`, ""],
    [word("data"), `${digits(counts.data)} B`, ""],
    [
      word("memory"),
      isOpen ? memorySize(memory.usedBytes) : "–",
      isOpen && memory.reservedBytes > 0 ? `${word("reserved")} ${memorySize(memory.reservedBytes)}` : "",
    ],
  ];
  return (
    <div className={styles.counts}>
      <p className={styles.heading}>{title}</p>
      <dl>
        {rows.map(([term, value, more]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {value}
              <small>{more}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.perEvent}>
        {looked > 0 && !isSetup && (
          <>
            {word("perEvent")}: <span className={styles.code}>{digits(Math.round(looked / ready))}</span> {word("of")}
          </>
        )}
      </p>
    </div>
  );
}
