import type { Flow } from "@/lib/sim/congestion-control/flow";
import type { Parameters } from "@/lib/sim/congestion-control/parameters";
import { flightSize, phaseOf, type Sender, UNSET_SSTHRESH, usableWindow } from "@/lib/sim/congestion-control/sender";
import { ALGORITHM_NAMES, PHASE_NAMES } from "@/lib/sim/congestion-control/words";
import type { Locale } from "@/lib/text";
import { WireText } from "../wire-text";
import { WORDS } from "./words";

type Props = { flow: Flow; started: boolean; parameters: Parameters; locale: Locale };

/** One sender's numbers now, and a sentence that says what they mean. */
export function Values(props: Props) {
  const { flow, parameters, locale } = props;
  const { sender, rto, timerMs } = flow;
  const word = (key: keyof typeof WORDS) => WORDS[key][locale];
  const rows: [term: string, value: string][] = [
    ["cwnd", String(sender.cwnd)],
    ["ssthresh", sender.ssthresh >= UNSET_SSTHRESH ? word("unset") : String(sender.ssthresh)],
    [word("flight"), String(flightSize(sender))],
    ["rwnd", String(parameters.receiverWindow)],
    ["RTO", `${Math.round(rto.rtoMs)} ms`],
    [word("expires"), timerMs === null ? word("off") : `${(timerMs / 1000).toFixed(2)} s`],
  ];
  return (
    <div className="grid gap-1.5">
      <p className="m-0 min-h-[2.75em] leading-snug @md:min-h-0">
        <b className="font-semibold">{ALGORITHM_NAMES[sender.algorithm]}</b> · <WireText>{sentence(props)}</WireText>
      </p>
      <dl className="m-0 grid grid-cols-3 gap-x-4 gap-y-1.5 @lg:grid-cols-6">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt className="text-[0.8125rem] leading-5 text-[var(--ink-3)]">
              <WireText>{term}</WireText>
            </dt>
            <dd className="num m-0 text-base leading-6 [font-family:var(--mono)]">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The phase; of CUBIC's congestion avoidance also where on its curve it is. */
function phaseWords(sender: Sender, locale: Locale): string {
  const phase = phaseOf(sender);
  const { cubic, cwnd } = sender;
  if (phase !== "congestion-avoidance" || cubic === null || cubic.maximum === null) return PHASE_NAMES[phase][locale];
  const part = sender.reaction === "reno-friendly" ? "friendly" : cwnd < Math.floor(cubic.maximum) ? "below" : "beyond";
  return `${PHASE_NAMES[phase][locale]}${WORDS[part][locale]} ${cubic.maximum.toFixed(1)}${locale === "zh" ? "）" : ")"}`;
}

function sentence({ flow, started, parameters, locale }: Props): string {
  const zh = locale === "zh";
  if (!started) return zh ? "握手还没完成，数据一段也没发。" : "the handshake is not done, and no data has been sent.";
  if (flow.outcome === "done") return zh ? "全部数据都已确认。" : "everything is acknowledged.";
  if (flow.outcome === "gave-up") return zh ? "已放弃，连接关闭。" : "it gave up and closed the connection.";
  const phase = phaseWords(flow.sender, locale);
  const { sender } = flow;
  if (sender.next > parameters.amountSegments) {
    return zh ? `${phase}。数据已全部发出，等待确认。` : `${phase}. All data is sent; it waits for ACKs.`;
  }
  const usable = usableWindow(sender, sender.next, parameters.receiverWindow);
  if (usable > 0) return zh ? `${phase}。还能再发 ${usable} 段。` : `${phase}. ${usable} more may leave.`;
  if (sender.cwnd > parameters.receiverWindow && flightSize(sender) >= parameters.receiverWindow) {
    return zh ? `${phase}。rwnd 已用满，等 ACK 才能再发。` : `${phase}. rwnd is full; only an ACK lets more out.`;
  }
  return zh ? `${phase}。cwnd 已用满，等 ACK 才能再发。` : `${phase}. cwnd is full; only an ACK lets more out.`;
}
