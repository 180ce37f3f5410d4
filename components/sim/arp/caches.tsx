import { IPS, MACS } from "@/lib/sim/arp/network";
import type { Entry, State } from "@/lib/sim/arp/state";
import styles from "./view.module.css";
import type { Say } from "./words";

/** What each host has in its cache, and whether it is true. */
export function Caches({ state, say }: { state: State; say: Say }) {
  return (
    <table className={styles.caches}>
      <caption>{say("caches")}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{say("host")}</th>
          <th scope="col">{say("entries")}</th>
        </tr>
      </thead>
      <tbody>
        {state.hosts.map(({ id, cache }) => (
          <tr key={id} className={id === "laptop" ? styles.main : undefined}>
            <th scope="row">{say(id)}</th>
            <td>
              {cache.length === 0 && <span className={styles.faint}>{say("empty")}</span>}
              {cache.map((entry) => (
                <Pair key={entry.ip} entry={entry} state={state} say={say} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pair({ entry: { ip, mac, untilMs }, state, say }: { entry: Entry; state: State; say: Say }) {
  const leftS = Math.ceil((untilMs - state.nowMs) / 1000);
  const isOld = untilMs <= state.nowMs;
  const isFalse = ip === IPS.gateway && mac === MACS.mallory;
  const isGone = !state.hosts.some((host) => host.mac === mac);
  const remark = isFalse ? say("false") : isGone ? say("gone") : undefined;
  return (
    <span className={isOld ? `${styles.pair} ${styles.faint}` : styles.pair}>
      <code>
        {ip} …{mac.slice(-8)}
      </code>{" "}
      {isOld ? say("expired") : `${leftS} s`} {remark !== undefined && !isOld && <b data-tone="bad">{remark}</b>}
    </span>
  );
}
