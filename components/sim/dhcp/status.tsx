import { timesOf } from "@/lib/sim/dhcp/client";
import { LINK_LOCAL } from "@/lib/sim/dhcp/network";
import type { Client, Server, State } from "@/lib/sim/dhcp/state";
import styles from "./view.module.css";
import type { Say } from "./words";

/** What the client has, how far its lease is, and what each server has on record. */
export function Status({ state, say }: { state: State; say: Say }) {
  const { client, servers, nowMs } = state;
  return (
    <dl className={styles.status}>
      <div className={styles.line}>
        <dt>{say("client")}</dt>
        <dd>
          <code data-tone={client.state === "BOUND" ? "good" : undefined}>{client.state}</code>
          <span className={styles.left}>
            <Address client={client} say={say} />
          </span>
        </dd>
      </div>
      <div className={styles.line}>
        <dt>{say("lease")}</dt>
        <dd className={styles.lease}>
          <LeaseBar client={client} nowMs={nowMs} say={say} />
        </dd>
      </div>
      {servers.map((server) => (
        <div key={server.id} className={`${styles.line} ${styles.records}`}>
          <dt>{say(server.id)}</dt>
          <dd>
            <Records server={server} nowMs={nowMs} say={say} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Address({ client, say }: { client: Client; say: Say }) {
  const { state, address, isLinkLocal } = client;
  if (isLinkLocal) {
    return (
      <>
        <code>{LINK_LOCAL}</code> {say("linkLocal")}
      </>
    );
  }
  if (address === null) return say("noAddress");
  const isUsed = state === "BOUND" || state === "RENEWING" || state === "REBINDING";
  const remark = isUsed ? "" : say(state === "INIT-REBOOT" || state === "REBOOTING" ? "remembered" : "tried");
  return (
    <>
      <code>{address}</code> {remark}
    </>
  );
}

/** The lease as a line from its start to its end, with T1 and T2, filled as far as it has run. */
function LeaseBar({ client, nowMs, say }: { client: Client; nowMs: number; say: Say }) {
  const { lease } = client;
  if (lease === null) return say("noLease");
  const { end } = timesOf(lease);
  const passed = Math.min(1, Math.max(0, (nowMs - lease.startMs) / (end - lease.startMs)));
  const leftS = Math.max(0, Math.round((end - nowMs) / 1000));
  const ticks = [
    ["T1", 0.5],
    ["T2", 0.875],
  ] as const;
  return (
    <>
      <span className={styles.left}>
        {say("left")} {leftS} s / {lease.seconds} s
      </span>
      <svg className={styles.bar} aria-hidden="true">
        <line className={styles.whole} x1="0" x2="100%" y1="8" y2="8" />
        <line className={styles.passed} x1="0" x2={`${Math.round(passed * 1000) / 10}%`} y1="8" y2="8" />
        {ticks.map(([name, part]) => (
          <g key={name}>
            <line className={styles.tick} x1={`${part * 100}%`} x2={`${part * 100}%`} y1="2" y2="14" />
            <text x={`${part * 100}%`} y="27" textAnchor="middle">
              {name}
            </text>
          </g>
        ))}
      </svg>
    </>
  );
}

function Records({ server, nowMs, say }: { server: Server; nowMs: number; say: Say }) {
  const { isOn, bindings } = server;
  return (
    <>
      {!isOn && <b data-tone="bad">{say("off")}</b>} {bindings.length === 0 && isOn && say("free")}
      {bindings.map(({ address, status, endMs }) => (
        <span key={address} className={styles.record}>
          <code>.{address.slice(address.lastIndexOf(".") + 1)}</code>{" "}
          {say(status === "leased" && endMs <= nowMs ? "ended" : status)}
        </span>
      ))}
    </>
  );
}
