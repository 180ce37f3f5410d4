import type { Tcb } from "@/lib/sim/tcp/tcb";
import { HOSTS, type HostName } from "@/lib/sim/tcp-network/hosts";
import type { Timer } from "@/lib/sim/tcp-network/timers";
import type { Locale } from "@/lib/text";
import styles from "../ladder.module.css";

/** One line: what both ends have under a name. `wire`: the name is a variable of the RFC. */
export type TcbRow = { name: string; wire?: boolean } & Record<HostName, string>;
type Ends = Record<HostName, { tcb: Tcb; timer: Timer | null }>;

/** What each end knows, in text: the variables of its TCB, its timer, and what else the simulation adds. */
export function TcbTable({ rows, names, locale }: { rows: TcbRow[]; names: [string, string]; locale: Locale }) {
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
        {rows.map(({ name, wire, ...values }) => (
          <tr key={name}>
            <th scope="row" className={wire ? styles.wire : undefined}>
              {name}
            </th>
            {HOSTS.map((host) => (
              <td key={host}>{values[host]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The rows that every TCP connection has. */
export function tcbRows({ client, server }: Ends, locale: Locale): TcbRow[] {
  const zh = locale === "zh";
  const both = (of: (end: Ends["client"]) => string) => ({ client: of(client), server: of(server) });
  const variable = (of: (end: Ends["client"]) => number) => both((end) => (isOpen(end.tcb) ? String(of(end)) : "—"));
  return [
    { name: zh ? "状态" : "State", ...both(({ tcb }) => tcb.state) },
    { name: "SND.UNA", wire: true, ...variable(({ tcb }) => tcb.snd.una) },
    { name: "SND.NXT", wire: true, ...variable(({ tcb }) => tcb.snd.nxt) },
    {
      name: "RCV.NXT",
      wire: true,
      ...both(({ tcb }) => (isOpen(tcb) && tcb.state !== "SYN-SENT" ? String(tcb.rcv.nxt) : "—")),
    },
    { name: zh ? "何时重发" : "Sends again at", ...both(({ timer }) => (timer ? timeOf(timer.firesAtMs) : "—")) },
  ];
}

function isOpen({ state }: Tcb): boolean {
  return state !== "CLOSED" && state !== "LISTEN";
}

/** A moment of the run. */
export function timeOf(ms: number): string {
  return `${Math.round(ms) / 1000} s`;
}
