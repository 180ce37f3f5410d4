import { type Session, type State, sentCookies } from "@/lib/sim/cookies-sessions/state";
import { claimsOf } from "@/lib/sim/cookies-sessions/token";
import { short } from "@/lib/sim/cookies-sessions/words";
import type { Locale } from "@/lib/text";
import { CookieJar, type JarRow } from "../cookie-jar";
import base from "../view-base.module.css";
import styles from "./view.module.css";
import type { Say, Word } from "./words";

/** The cookies of Alice’s browser, and what it decides on each. */
export function Jar({ state, say, locale }: { state: State; say: Say; locale: Locale }) {
  const { jar, verdicts, hooked, deed, pending } = state;
  if (jar.length === 0) return <p className={base.plain}>{say("empty")}</p>;
  const isRead = hooked && deed?.kind === "script" && (pending[0] === "leak" || pending.length === 0);
  const rows = jar.map((cookie, at): JarRow => {
    const by = verdicts?.[at];
    if (by === undefined) return { cookie, verdict: "", isOut: false };
    const word: Word = by === null ? (isRead ? "readable" : "sent") : by === "domain" && cookie.hostOnly ? "host" : by;
    return { cookie, verdict: say(word), isOut: by !== null, tone: by === null ? "go" : "stay" };
  });
  return <CookieJar rows={rows} nowMs={state.nowMs} locale={locale} />;
}

/** What the shop knows: by server, in one store, or nothing but a key. */
export function Shop({ state, say }: { state: State; say: Say }) {
  const { keeping, balancer } = state.parameters;
  if (keeping === "token") return <p className={base.plain}>{say("onlyKey")}</p>;
  const [first = [], second = []] = state.stores;
  if (balancer === "one") return <Sessions sessions={first} state={state} say={say} />;
  if (keeping === "store") {
    return (
      <>
        <p className={styles.subcaption}>{say("store")}</p>
        <Sessions sessions={first} state={state} say={say} />
      </>
    );
  }
  return (
    <>
      <p className={styles.subcaption}>{say("memoryA")}</p>
      <Sessions sessions={first} state={state} say={say} />
      <p className={styles.subcaption}>{say("memoryB")}</p>
      <Sessions sessions={second} state={state} say={say} />
    </>
  );
}

function Sessions({ sessions, state, say }: { sessions: Session[]; state: State; say: Say }) {
  if (sessions.length === 0) return <p className={base.plain}>{say("none")}</p>;
  const found = state.found?.is === "session" ? state.found.session.id : undefined;
  return (
    <ul className={styles.sessions}>
      {sessions.map(({ id, user, cart }) => (
        <li key={id} data-now={id === found}>
          <code>{short(id)}</code> → {user === null ? say("nobody") : "Alice"}, {cart} {say("books")}
        </li>
      ))}
    </ul>
  );
}

/** The token that is under way, or in the jar, taken apart: anybody can read it. */
export function Token({ state, say }: { state: State; say: Say }) {
  const token = tokenInSight(state);
  if (token === undefined) return <p className={base.plain}>{say("nothing")}</p>;
  const { sub, ...rest } = claimsOf(token);
  const [header = "", , signature = ""] = token.split(".");
  return (
    <dl className={styles.token}>
      <dt>header</dt>
      <dd>
        <code>{atob(header)}</code>
      </dd>
      <dt>payload</dt>
      <dd>
        <code>{JSON.stringify(sub === null ? rest : { sub, ...rest })}</code>
      </dd>
      <dt>{say("signature")}</dt>
      <dd>
        <code>{signature.slice(0, 12)}…</code> {say(verdictOn(state))}
      </dd>
    </dl>
  );
}

function verdictOn({ found, lines }: State): Word {
  // A new one has just been signed, and nobody has had to check it.
  if (found === null || found.is === "nothing" || lines.some(({ value }) => value.includes("."))) return "unchecked";
  return found.is === "forged" ? "wrong" : "right";
}

export function tokenInSight(state: State): string | undefined {
  const values = [
    ...state.lines.map(({ value }) => value),
    ...(state.offered === null ? [] : [state.offered]),
    ...sentCookies(state).map(({ value }) => value),
    ...state.jar.map(({ value }) => value),
    ...(state.loot === null ? [] : [state.loot]),
  ];
  return values.find((value) => value.split(".").length === 3);
}
