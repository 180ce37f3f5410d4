import { NICS, type Node, ownerOf, PUBLIC_IP, ROUTES } from "@/lib/sim/packet-journey/network";
import { routeTo } from "@/lib/sim/packet-journey/route";
import type { State } from "@/lib/sim/packet-journey/state";
import styles from "./view.module.css";
import type { Say } from "./words";

type Props = { state: State; last: State; say: Say };

/** What whoever acts now has at hand: the routing table, the ARP cache; and the NAT table, which one router keeps. */
export function Tables({ state, last, say }: Props) {
  const { by } = state.deed;
  return (
    <div className={styles.tables}>
      <div className={styles.part}>
        <p className={styles.caption}>
          {say("routes")}
          {say(by)}
        </p>
        <Routes state={state} node={by} say={say} />
      </div>
      <div className={styles.part}>
        <p className={styles.caption}>
          {say("arp")}
          {say(by)}
        </p>
        <Neighbours state={state} node={by} say={say} />
      </div>
      <div className={styles.wide}>
        <p className={styles.caption}>
          {say("nat")} <code>{PUBLIC_IP}</code>
        </p>
        {state.parameters.nat ? <Nat state={state} last={last} say={say} /> : <p className={styles.quiet}>{say("natOff")}</p>}
      </div>
    </div>
  );
}

/** The destination that was just looked up: of what is sent, or of what waits for ARP. */
function lookedUp({ wire, deed, tasks }: State): string | null {
  if (deed.is === "ask") {
    const waiting = tasks.find((task) => task.is === "ask-again" && task.node === deed.by);
    return waiting?.is === "ask-again" ? waiting.held.datagram.destination : null;
  }
  const sends = deed.is === "forward" || deed.is === "originate" || deed.is === "report";
  return sends && wire?.content.is === "packet" ? wire.content.datagram.destination : null;
}

function Routes({ state, node, say }: { state: State; node: Node; say: Say }) {
  const destination = lookedUp(state);
  const { server } = state.parameters;
  const match = destination === null ? null : routeTo(node, destination, server);
  const lines = ROUTES[node].filter((line) => server !== "no-route" || node !== "isp" || line.link !== "farm");
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.prefix} data-match={line === match || undefined}>
          <code>{line.prefix}</code> → <code>{line.via ?? say("attached")}</code>
          {line === match && <span className="visually-hidden"> {say("match")}</span>}
        </li>
      ))}
    </ul>
  );
}

function Neighbours({ state, node, say }: { state: State; node: Node; say: Say }) {
  const known = state.arp[node];
  if (known.length === 0) return <p className={styles.quiet}>{say("empty")}</p>;
  return (
    <ul className={styles.lines}>
      {known.map((ip) => (
        <li key={ip}>
          <code>{ip}</code> → <code>…{macOf(ip).slice(8)}</code>
        </li>
      ))}
    </ul>
  );
}

function macOf(ip: string): string {
  return NICS[ownerOf(ip)].find((nic) => nic.ip === ip)?.mac ?? "";
}

/** Room is kept for as many lines as the run will have. */
function Nat({ state, last, say }: Props) {
  const room = Math.max(state.nat.length, last.nat.length, 1);
  return (
    <ul className={styles.lines}>
      {Array.from({ length: room }, (_, at) => {
        const line = state.nat[at];
        if (line === undefined) {
          return (
            <li key={at} className={styles.quiet}>
              {at === 0 ? say("empty") : "\u00a0"}
            </li>
          );
        }
        const { protocol, insideIp, insidePort, outsidePort } = line;
        return (
          <li key={at}>
            {protocol.toUpperCase()}{" "}
            <code>
              {insideIp}:{insidePort}
            </code>{" "}
            ↔ <code>:{outsidePort}</code>
          </li>
        );
      })}
    </ul>
  );
}
