import { distance } from "@/lib/sim/tcp/sequence";
import type { Tcb, TcpState } from "@/lib/sim/tcp/tcb";
import type { Locale } from "@/lib/text";
import styles from "./socket-list.module.css";

/** One line of the listing. The addresses are always the same two, so only the ports are shown. */
export type Socket = {
  /** Whose it is, where the sockets of several hosts stand together. */
  host?: string;
  tcb: Tcb;
  localPort: number;
  peerPort: number;
  /** Octets that no program has read yet. */
  unread?: number;
};

/** As `ss` of iproute2 writes them; what is CLOSED it does not list. */
const NAMES: Record<TcpState, string> = {
  CLOSED: "—",
  LISTEN: "LISTEN",
  "SYN-SENT": "SYN-SENT",
  "SYN-RECEIVED": "SYN-RECV",
  ESTABLISHED: "ESTAB",
  "FIN-WAIT-1": "FIN-WAIT-1",
  "FIN-WAIT-2": "FIN-WAIT-2",
  "CLOSE-WAIT": "CLOSE-WAIT",
  CLOSING: "CLOSING",
  "LAST-ACK": "LAST-ACK",
  "TIME-WAIT": "TIME-WAIT",
};

/** What `ss -tan` prints on one host. A socket that is gone leaves its line empty, so that nothing moves. */
export function SocketList({ name, sockets, locale }: { name?: string; sockets: Socket[]; locale: Locale }) {
  const left = sockets.filter(({ tcb }) => tcb.state !== "CLOSED").length;
  const count = locale === "zh" ? `${left} 个套接字` : `${left} ${left === 1 ? "socket" : "sockets"}`;
  return (
    <table className={styles.list}>
      <caption>
        {name !== undefined && <span className={styles.name}>{name}</span>} <code>ss -tan</code>{" "}
        {name !== undefined && sockets.length > 1 && <span className={styles.count}>{count}</span>}
      </caption>
      <thead>
        <tr>
          {["State", "Recv-Q", "Send-Q", "Local", "Peer"].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sockets.map((socket) => (
          <Line key={`${socket.localPort} ${socket.peerPort}`} socket={socket} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ socket: { host, tcb, localPort, peerPort, unread = 0 } }: { socket: Socket }) {
  const { state } = tcb;
  const whose = host === undefined ? null : <b className={styles.host}>{host} </b>;
  if (state === "CLOSED") {
    return (
      <tr className={styles.gone}>
        <td>{whose}—</td>
        <td />
        <td />
        <td />
        <td />
      </tr>
    );
  }
  return (
    <tr className={state === "CLOSE-WAIT" ? styles.wait : undefined}>
      <td>
        {whose}
        {NAMES[state]}
      </td>
      <td>{unread}</td>
      <td>{state === "LISTEN" || state === "TIME-WAIT" ? 0 : distance(tcb.snd.una, tcb.snd.nxt)}</td>
      <td>:{localPort}</td>
      <td>{state === "LISTEN" ? "*" : `:${peerPort}`}</td>
    </tr>
  );
}
