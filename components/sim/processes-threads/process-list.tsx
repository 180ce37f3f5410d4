import { codeOf } from "@/lib/sim/processes-threads/programs";
import { opOf } from "@/lib/sim/processes-threads/schedule";
import type { State } from "@/lib/sim/processes-threads/state";
import type { Locale } from "@/lib/text";
import type { Layout } from "./layout";
import styles from "./view.module.css";
import { PHASES, type Say, STATES } from "./words";

type Props = { state: State; layout: Layout; locale: Locale; word: Say };

/** Each process with its threads: who is its parent, what becomes of it, and which line each thread comes to next. */
export function ProcessList({ state, layout, locale, word }: Props) {
  return (
    <div>
      <p className={styles.caption}>{word("processes")}</p>
      <ul className={styles.processes}>
        {layout.slots.map((slot) => (
          <Slot key={slot.pid} slot={slot} state={state} locale={locale} word={word} />
        ))}
      </ul>
    </div>
  );
}

function Slot({ slot, state, locale, word }: Omit<Props, "layout"> & { slot: Layout["slots"][number] }) {
  const process = state.processes.find(({ pid }) => pid === slot.pid);
  const tasks = state.tasks.filter(({ pid }) => pid === slot.pid);
  return (
    <li data-state={process?.state ?? "none"}>
      <p className={styles.process}>
        {process === undefined ? (
          <span className={styles.absent}>{word("notYet")}</span>
        ) : (
          <>
            <span>
              <b>PID {process.pid}</b> <code>{process.program}</code>{" "}
              <span className={styles.parent}>
                {word("parent")} {process.ppid}
              </span>
            </span>
            <span>{STATES[process.state][locale]}</span>
          </>
        )}
      </p>
      {/* One line for each thread that there will ever be. */}
      {slot.tids.map((tid, at) => {
        const task = tasks[at];
        const op = task && opOf(state, task);
        return (
          <p
            key={tid}
            className={styles.task}
            data-ran={task?.tid === state.effect.tid ? "" : undefined}
            data-phase={task?.phase}
          >
            {task === undefined ? (
              " "
            ) : (
              <>
                <span className={styles.tid}>{task.tid}</span>
                <span>{PHASES[task.phase][locale]}</span>
                <code>
                  {task.phase === "over" || op === undefined ? "" : codeOf(op, state.parameters)}
                  {/* Until it is written back the register matters. */}
                  {(op?.do === "add" || op?.do === "store") && <b>r = {task.register}</b>}
                </code>
              </>
            )}
          </p>
        );
      })}
    </li>
  );
}
