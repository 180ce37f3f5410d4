import { acceptOf, answeredAccept, digestOf, GUID, keyOf } from "@/lib/sim/websocket/handshake";
import type { State, Step } from "@/lib/sim/websocket/state";
import base from "../view-base.module.css";
import styles from "./view.module.css";
import type { Words } from "./words";

/** How the accept value comes about; `shown` are the steps so far, and nothing is told that they have not brought. */
export function AcceptPanel({ state, shown, word }: { state: State; shown: Step[]; word: Words }) {
  const key = keyOf(state.parameters, state.seed);
  const has = (is: Step["is"]) => shown.some((step) => step.is === is);
  const answered = shown.some((step) => step.is === "response" && step.status === 101);
  // Who computes by the rules: the server, and later the client when it compares.
  const isComputed = has("check") || (has("compute") && state.parameters.accept === "right");
  const received = answered ? answeredAccept(state.parameters, key) : undefined;
  const isWrong = received !== undefined && has("check") && received !== acceptOf(key);
  const entries: [string, string | undefined, boolean?][] = [
    [word("key"), has("request") ? key : undefined],
    [word("guid"), isComputed ? GUID : undefined],
    [word("sha1"), isComputed ? hexOf(digestOf(key)) : undefined],
    [word("base64"), isComputed ? acceptOf(key) : undefined],
    [word("received"), received, isWrong],
  ];
  return (
    <>
      <p className={base.caption}>{word("acceptTitle")}</p>
      <dl className={styles.entries}>
        {entries.map(([name, value, isBad]) => (
          <div key={name} data-bad={isBad || undefined}>
            <dt>{name}</dt>
            <dd>{value === undefined ? <span className={base.plain}>{word("notYet")}</span> : <code>{value}</code>}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function hexOf(octets: Uint8Array): string {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, "0")).join(" ");
}
