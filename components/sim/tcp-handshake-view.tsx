import { flagsOf } from "@/lib/sim/tcp/segment";
import type { Parameters } from "@/lib/sim/tcp-handshake/parameters";
import type { Event, Input, State } from "@/lib/sim/tcp-handshake/state";
import type { Locale } from "@/lib/text";
import { Ladder } from "./ladder";
import { type TcbRow, TcbTable, tcbRows } from "./ladder/tcb-table";
import { ladderOf } from "./tcp-handshake/ladder";
import type { ViewProps } from "./view";

export { tcpHandshakeRunner as runner } from "@/lib/sim/tcp-handshake/runner";
export const loadEngine = () => import("@/lib/sim/tcp-handshake/engine").then((module) => module.tcpHandshake);

/** The opening of a connection as a ladder, and both ends' variables below it. */
export function View({ frames, index, parameters, locale }: ViewProps<Parameters, State, Event | Input>) {
  const frame = frames[index];
  if (frame === undefined) return null;
  const names = namesOf(parameters, locale);
  return (
    <div>
      <Ladder model={ladderOf(frames, index, names, locale)} label={labelOf(frame.state, names, locale)} />
      <TcbTable rows={rowsOf(frame.state, locale)} names={names} locale={locale} />
    </div>
  );
}

/** Both ends, and what the server holds for its programs. */
function rowsOf(state: State, locale: Locale): TcbRow[] {
  const zh = locale === "zh";
  const rows = tcbRows(state, locale);
  if (state.server.listens) {
    const halfOpen = state.server.tcb.state === "SYN-RECEIVED" ? 1 : 0;
    rows.push({ name: zh ? "半连接条目" : "Half-open entries", client: "—", server: String(halfOpen) });
  }
  if (state.parameters.situation === "backlog-full") {
    const { taken, places } = state.queue;
    rows.push({ name: zh ? "全连接队列" : "Accept queue", client: "—", server: `${taken} / ${places}` });
  }
  return rows;
}

/** In a simultaneous open neither side serves. */
function namesOf({ situation }: Parameters, locale: Locale): [client: string, server: string] {
  if (situation === "simultaneous-open") return locale === "zh" ? ["甲方", "乙方"] : ["peer A", "peer B"];
  return locale === "zh" ? ["客户端", "服务端"] : ["client", "server"];
}

/** The picture in words: where both ends stand, and what is on its way. */
function labelOf({ client, server, flight, nowMs }: State, [left, right]: [string, string], locale: Locale): string {
  const sent = flight.map(({ segment }) => flagsOf(segment));
  const time = `${Math.round(nowMs)} ms`;
  const states = [client.tcb.state, server.tcb.state];
  if (locale === "zh") {
    const wire = sent.length === 0 ? "路上没有报文段" : `路上有 ${sent.join("、")}`;
    return `${left}与${right}之间的时序图，第 ${time}：${left} ${states[0]}，${right} ${states[1]}，${wire}。`;
  }
  const wire = sent.length === 0 ? "nothing is on its way" : `${sent.join(" and ")} on the way`;
  return `Ladder between ${left} and ${right} at ${time}: ${left} ${states[0]}, ${right} ${states[1]}, ${wire}.`;
}
