import type { Cookie } from "@/lib/cookies/cookie";
import { type State, shownStep } from "@/lib/sim/csrf/state";
import styles from "./view.module.css";
import type { Say, Word } from "./words";

const DAY_S = 86_400;

/** Every cookie with its attributes, and whether it goes along with the request that is being made. */
export function Jar({ state, say }: { state: State; say: Say }) {
  const isChoosing = shownStep(state)?.is === "match";
  const isChosen = state.finding !== null || state.plan.slice(0, state.done).some(({ is }) => is === "request");
  const isAsked = state.plan.slice(0, state.done).some(({ is }) => is === "cause");
  return (
    <ul className={styles.jar}>
      {state.jar.map((cookie) => {
        const by = state.excluded[cookie.name];
        const word: Word | undefined = by ?? (isChosen ? "sent" : isChoosing ? "waiting" : undefined);
        return (
          <li key={`${cookie.name} ${cookie.domain}`} data-out={by !== undefined}>
            <code>
              {cookie.name}={cookie.value}
            </code>
            <b data-tone={cookie.name === "sid" && isChosen ? (by === undefined ? "go" : "stay") : undefined}>
              {isAsked && word !== undefined ? say(word) : ""}
            </b>
            <span className={styles.attributes}>{attributesOf(cookie, state.nowMs, say)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function attributesOf({ domain, hostOnly, path, secure, sameSite, untilMs }: Cookie, nowMs: number, say: Say): string {
  const until = untilMs === null ? say("untilClosed") : `${say("left")} ${duration(Math.ceil((untilMs - nowMs) / 1000), say)}`;
  return [
    `${domain} (${say(hostOnly ? "hostOnly" : "withSubdomains")})`,
    path,
    sameSite === "Default" ? say("noSameSite") : `SameSite=${sameSite}`,
    ...(secure ? ["Secure"] : []),
    until,
  ].join(" · ");
}

function duration(seconds: number, say: Say): string {
  if (seconds > 2 * DAY_S) return `${Math.round(seconds / DAY_S)} ${say("days")}`;
  return seconds > 600 ? `${Math.round(seconds / 60)} min` : `${seconds} s`;
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
