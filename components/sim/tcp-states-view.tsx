import { HOSTS, peerOf } from "@/lib/sim/tcp-network/hosts";
import type { Parameters } from "@/lib/sim/tcp-states/parameters";
import { PORT } from "@/lib/sim/tcp-states/ports";
import type { Event, Input, State } from "@/lib/sim/tcp-states/state";
import { LETTER } from "@/lib/sim/tcp-states/words";
import type { Locale } from "@/lib/text";
import { SocketList } from "./sockets/socket-list";
import { Diagram } from "./tcp-states/diagram";
import { movesIn, visited } from "./tcp-states/trail";
import styles from "./tcp-states/view.module.css";
import { seenOn, WireStrip } from "./tcp-states/wire";
import type { ViewProps } from "./view";

export { tcpStatesRunner as runner } from "@/lib/sim/tcp-states/runner";
export const loadEngine = () => import("@/lib/sim/tcp-states/engine").then((module) => module.tcpStates);

const KEY = {
  zh: "箭头上写着：发生什么 / 发出什么。只写标志，是收到这样的报文段；OPEN、SEND、CLOSE 是程序的调用。",
  en: "On an arrow: what happens / what is sent. Flags alone: such a segment arrives. OPEN, SEND, CLOSE: the program calls.",
};

/** The state diagram with both sockets on it, the wire between them, and what each host’s `ss` lists. */
export function View({ frames, index, locale }: ViewProps<Parameters, State, Event | Input>) {
  const frame = frames[index];
  if (frame === undefined) return null;
  const { state, event } = frame;
  const rows = Math.max(...frames.map((one) => seenOn(one.state, one.event).length));
  return (
    <div>
      <Diagram
        states={{ client: state.client.tcb.state, server: state.server.tcb.state }}
        moves={movesIn(frames, index)}
        visited={visited(frames, index)}
        label={labelOf(state, locale)}
      />
      <div className={styles.below}>
        <WireStrip seen={seenOn(state, event)} rows={rows} locale={locale} />
        <SocketList
          sockets={HOSTS.map((host) => ({
            host: LETTER[host],
            tcb: state[host].tcb,
            localPort: PORT[host],
            peerPort: PORT[peerOf(host)],
          }))}
          locale={locale}
        />
        <p className={styles.key}>{KEY[locale]}</p>
      </div>
    </div>
  );
}

/** The picture in words. */
function labelOf({ client, server, nowMs }: State, locale: Locale): string {
  const time = `${Math.round(nowMs)} ms`;
  return locale === "zh"
    ? `TCP 状态图，第 ${time}：A 在 ${client.tcb.state}，B 在 ${server.tcb.state}。`
    : `State diagram of TCP at ${time}: A in ${client.tcb.state}, B in ${server.tcb.state}.`;
}
