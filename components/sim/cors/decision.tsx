import type { Check, Phase, State, Step } from "@/lib/sim/cors/state";
import { QUESTIONS } from "@/lib/sim/cors/words";
import type { Locale } from "@/lib/text";
import base from "../view-base.module.css";
import styles from "./view.module.css";
import { type Say, wordsIn } from "./words";

const PHASES: Phase[] = ["before", "preflight", "response"];

/** The questions that the browser has asked itself in this call, under the algorithm that asks them. */
export function Decision({ plan, done, locale }: { plan: Step[]; done: number; locale: Locale }) {
  const say = wordsIn(locale);
  const shown = plan.slice(0, done).flatMap((step, at) => (step.is === "check" ? [{ ...step, isNow: at === done - 1 }] : []));
  return PHASES.map((phase) => {
    const checks = shown.filter((one) => one.phase === phase);
    if (checks.length === 0) return null;
    return (
      <div key={phase} className={styles.phase}>
        <p className={styles.subcaption}>{say(phase)}</p>
        <ul className={styles.checks}>
          {checks.map(({ check, isNow }, at) => (
            <li key={at} data-now={isNow} data-tone={phase === "before" ? undefined : check.ok ? "good" : "bad"}>
              <span>
                {QUESTIONS[check.of][locale]} {nameOf(check)}
              </span>
              <b>{check.ok ? say("yes") : say("no")}</b>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

function nameOf(check: Check) {
  const name = check.of === "headers" ? check.unsafe.join(", ") : check.of === "allow-headers" ? check.name : "";
  return name === "" ? null : <code>{name}</code>;
}

/** What the browser remembers of permissions, and for how long yet. */
export function CacheList({ state, say }: { state: State; say: Say }) {
  const alive = state.cache.filter(({ untilMs }) => untilMs > state.nowMs);
  if (alive.length === 0) return <p className={base.plain}>{say("empty")}</p>;
  return (
    <ul className={styles.checks}>
      {alive.map(({ about, name, credentials, untilMs }) => (
        <li key={`${about} ${name} ${credentials}`}>
          <code>{name}</code>
          <span>
            {say("left")} {Math.ceil((untilMs - state.nowMs) / 1000)} s{credentials ? ` · ${say("withCredentials")}` : ""}
          </span>
        </li>
      ))}
    </ul>
  );
}
