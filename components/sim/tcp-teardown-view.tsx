import { flagsOf } from "@/lib/sim/tcp/segment";
import { HOSTS, type HostName, peerOf } from "@/lib/sim/tcp-network/hosts";
import type { Parameters } from "@/lib/sim/tcp-teardown/parameters";
import { portOf } from "@/lib/sim/tcp-teardown/ports";
import type { Connection, Event, Input, State } from "@/lib/sim/tcp-teardown/state";
import type { Locale } from "@/lib/text";
import { Ladder } from "./ladder";
import { type TcbRow, TcbTable, tcbRows, timeOf } from "./ladder/tcb-table";
import { SocketList } from "./sockets/socket-list";
import { ladderOf } from "./tcp-teardown/ladder";
import type { ViewProps } from "./view";

export { tcpTeardownRunner as runner } from "@/lib/sim/tcp-teardown/runner";
export const loadEngine = () => import("@/lib/sim/tcp-teardown/engine").then((module) => module.tcpTeardown);

/** The end of a connection as a ladder, and both ends’ variables below it; of several, the listing of their sockets. */
export function View({ frames, index, parameters, locale }: ViewProps<Parameters, State, Event | Input>) {
  const frame = frames[index];
  if (frame === undefined) return null;
  const { connections } = frame.state;
  const [only] = connections;
  const names: [string, string] = locale === "zh" ? ["客户端", "服务端"] : ["client", "server"];
  return (
    <div>
      <Ladder model={ladderOf(frames, index, names, locale)} label={labelOf(frame.state, names, locale)} />
      {connections.length === 1 && only !== undefined ? (
        <TcbTable rows={rowsOf(only, parameters.unreadOctets > 0, locale)} names={names} locale={locale} />
      ) : (
        HOSTS.map((host, side) => (
          <SocketList key={host} name={names[side] ?? host} sockets={socketsOf(connections, host)} locale={locale} />
        ))
      )}
    </div>
  );
}

function rowsOf(connection: Connection, hasUnread: boolean, locale: Locale): TcbRow[] {
  const zh = locale === "zh";
  const both = (of: (end: Connection["client"]) => string) => ({ client: of(connection.client), server: of(connection.server) });
  const rows: TcbRow[] = [
    ...tcbRows(connection, locale),
    { name: zh ? "何时不再等" : "Stops waiting at", ...both(({ waiting }) => (waiting ? timeOf(waiting.firesAtMs) : "—")) },
  ];
  if (!hasUnread) return rows;
  return [...rows, { name: zh ? "没有读的数据" : "Unread data", ...both(({ unread }) => (unread > 0 ? `${unread} B` : "—")) }];
}

function socketsOf(connections: Connection[], host: HostName) {
  return connections.map((connection, index) => ({
    tcb: connection[host].tcb,
    localPort: portOf(host, index),
    peerPort: portOf(peerOf(host), index),
    unread: connection[host].unread,
  }));
}

/** The picture in words: where both ends stand, and what is on its way. */
function labelOf({ connections, flight, nowMs }: State, [left, right]: [string, string], locale: Locale): string {
  const sent = flight.map(({ segment }) => flagsOf(segment));
  const time = `${Math.round(nowMs)} ms`;
  const states = (host: HostName) => [...new Set(connections.map((connection) => connection[host].tcb.state))];
  if (locale === "zh") {
    const wire = sent.length === 0 ? "路上没有报文段" : `路上有 ${sent.join("、")}`;
    return `${left}与${right}之间的时序图，第 ${time}：${left} ${states("client").join("、")}，${right} ${states("server").join("、")}，${wire}。`;
  }
  const wire = sent.length === 0 ? "nothing is on its way" : `${sent.join(" and ")} on the way`;
  return `Ladder between ${left} and ${right} at ${time}: ${left} ${states("client").join(" and ")}, ${right} ${states("server").join(" and ")}, ${wire}.`;
}
