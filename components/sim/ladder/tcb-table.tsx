import type { State } from "@/lib/sim/tcp-handshake/state";
import type { Locale } from "@/lib/text";
import styles from "../ladder.module.css";

type Row = { name: string; wire?: boolean; client: string; server: string };

/** What each end knows, in text: the variables of its TCB, its timer, and the server's entries. */
export function TcbTable({ state, names, locale }: { state: State; names: [string, string]; locale: Locale }) {
  const zh = locale === "zh";
  return (
    <table className={styles.tcb}>
      <caption>{zh ? "两端此刻各知道什么" : "What each end knows now"}</caption>
      <thead>
        <tr>
          <th scope="col">{zh ? "变量" : "Variable"}</th>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOf(state, zh).map(({ name, wire, client, server }) => (
          <tr key={name}>
            <th scope="row" className={wire ? styles.wire : undefined}>
              {name}
            </th>
            <td>{client}</td>
            <td>{server}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rowsOf(state: State, zh: boolean): Row[] {
  const both = (of: (host: State["client"]) => string) => ({ client: of(state.client), server: of(state.server) });
  const variable = (of: (host: State["client"]) => number) => both((host) => (isOpen(host) ? String(of(host)) : "—"));
  const rows: Row[] = [
    { name: zh ? "状态" : "State", ...both((host) => host.tcb.state) },
    { name: "SND.UNA", wire: true, ...variable((host) => host.tcb.snd.una) },
    { name: "SND.NXT", wire: true, ...variable((host) => host.tcb.snd.nxt) },
    {
      name: "RCV.NXT",
      wire: true,
      ...both((host) => (isOpen(host) && host.tcb.state !== "SYN-SENT" ? String(host.tcb.rcv.nxt) : "—")),
    },
    { name: zh ? "何时重发" : "Sends again at", ...both((host) => (host.timer ? timeOf(host.timer.firesAtMs) : "—")) },
  ];
  if (state.server.listens) {
    const halfOpen = state.server.tcb.state === "SYN-RECEIVED" ? 1 : 0;
    rows.push({ name: zh ? "半连接条目" : "Half-open entries", client: "—", server: String(halfOpen) });
  }
  if (state.parameters.situation === "backlog-full") {
    const { taken, places } = state.queue;
    rows.push({
      name: zh ? "全连接队列" : "Accept queue",
      client: "—",
      server: `${taken} / ${places}`,
    });
  }
  return rows;
}

function isOpen({ tcb }: State["client"]): boolean {
  return tcb.state !== "CLOSED" && tcb.state !== "LISTEN";
}

function timeOf(ms: number): string {
  return `${Math.round(ms) / 1000} s`;
}
