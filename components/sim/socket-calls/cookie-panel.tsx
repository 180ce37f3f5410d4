import { MSS_TABLE } from "@/lib/sim/socket-calls/cookie";
import type { CookieSeen, State } from "@/lib/sim/socket-calls/state";
import base from "../view-base.module.css";
import { occupantOf } from "./rows";
import styles from "./view.module.css";
import type { Word, Words } from "./words";

/** The latest SYN cookie, taken apart into its three fields. Its room is kept from the beginning. */
export function CookiePanel({ state, word }: { state: State; word: Words }) {
  const { cookie: seen, seed } = state;
  return (
    <div className={styles.panel}>
      <p className={base.caption}>
        {seen === null ? word("noCookie") : `${word("cookieOf")}${occupantOf(seen.connection, seed)}`}
      </p>
      <dl className={styles.fields}>
        <Field name={word("counter")} value={seen && bits(seen.cookie.count % 32, 5)} note={seen && String(seen.cookie.count)} />
        <Field
          name={word("mss")}
          value={seen && bits(seen.cookie.mssIndex, 3)}
          note={seen && String(MSS_TABLE[seen.cookie.mssIndex])}
        />
        <Field name={word("hash")} value={seen && `0x${seen.cookie.hash.toString(16).padStart(6, "0")}`} note="HMAC-SHA-256" />
      </dl>
      <p className={styles.line}>
        {word("xor")} <code>{seen?.clientIsn ?? "—"}</code>
      </p>
      <p className={styles.line}>
        {word("gives")} <code>{seen?.cookie.isn ?? "—"}</code>
      </p>
      <p className={styles.verdict} data-verdict={verdictOf(seen)}>
        {seen === null ? "—" : word(VERDICTS[verdictOf(seen)])}
      </p>
      <p className={styles.plain}>{word("lost")}</p>
    </div>
  );
}

function Field({ name, value, note }: { name: string; value: string | null; note: string | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <code>{value ?? "—"}</code>
      </dd>
      <dd>
        <code>{note ?? "—"}</code>
      </dd>
    </div>
  );
}

const VERDICTS = {
  none: "notChecked",
  good: "accepted",
  hash: "refusedHash",
  old: "refusedOld",
} satisfies Record<string, Word>;

function verdictOf(seen: CookieSeen | null): keyof typeof VERDICTS {
  if (seen?.verdict == null) return "none";
  return "refused" in seen.verdict ? seen.verdict.refused : "good";
}

function bits(value: number, width: number): string {
  return value.toString(2).padStart(width, "0");
}
