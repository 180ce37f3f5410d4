import { type State, shownStep } from "@/lib/sim/csrf/state";
import type { Locale } from "@/lib/text";
import { CookieJar } from "../cookie-jar";
import styles from "./view.module.css";
import type { Say, Word } from "./words";

/** Every cookie with its attributes, and whether it goes along with the request that is being made. */
export function Jar({ state, say, locale }: { state: State; say: Say; locale: Locale }) {
  const isChoosing = shownStep(state)?.is === "match";
  const isChosen = state.finding !== null || state.plan.slice(0, state.done).some(({ is }) => is === "request");
  const isAsked = state.plan.slice(0, state.done).some(({ is }) => is === "cause");
  const rows = state.jar.map((cookie) => {
    const by = state.excluded[cookie.name];
    const word: Word | undefined = by ?? (isChosen ? "sent" : isChoosing ? "waiting" : undefined);
    const tone = by === undefined ? ("go" as const) : ("stay" as const);
    return {
      cookie,
      verdict: isAsked && word !== undefined ? say(word) : "",
      isOut: by !== undefined,
      ...(cookie.name === "sid" && isChosen ? { tone } : {}),
    };
  });
  return <CookieJar rows={rows} nowMs={state.nowMs} locale={locale} />;
}

/** What the bank knows: its sessions, and where the money is. */
export function Bank({ state, say }: { state: State; say: Say }) {
  return (
    <dl className={styles.counts}>
      <dt>{say("sessions")}</dt>
      <dd>{state.sessions.length === 0 ? say("none") : state.sessions.map((sid) => `${sid} → Alice`).join(", ")}</dd>
      <dt>{say("balance")}</dt>
      <dd>{state.balance}</dd>
      <dt>{say("paid")}</dt>
      <dd>{state.paid}</dd>
      <dt>{say("stolen")}</dt>
      <dd data-tone={state.stolen > 0 ? "bad" : undefined}>{state.stolen}</dd>
    </dl>
  );
}
