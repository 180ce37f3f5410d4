import type { Side, Step } from "@/lib/sim/websocket/state";
import { headerOctets } from "@/lib/sim/websocket/wire";
import styles from "./view.module.css";
import type { Words } from "./words";

/** What the script sees of the connection, and how many frames and octets have crossed it. */
export function Counts({ shown, word }: { shown: Step[]; word: Words }) {
  const sent = (side: Side) => {
    const frames = shown.flatMap((step) => (step.is === "frame" && step.from === side ? [step.frame] : []));
    const octets = frames.reduce((sum, { length, masked }) => sum + headerOctets(length, masked) + length, 0);
    return `${frames.length}, ${octets} B`;
  };
  return (
    <dl className={styles.counts}>
      <div>
        <dt>{word("state")}</dt>
        <dd>
          <code>{readyState(shown)}</code>
        </dd>
      </div>
      <div>
        <dt>{word("fromClient")}</dt>
        <dd>{sent("client")}</dd>
      </div>
      <div>
        <dt>{word("fromServer")}</dt>
        <dd>{sent("server")}</dd>
      </div>
    </dl>
  );
}

/** WHATWG WebSockets: CLOSING begins with the first Close frame, whoever sends it. */
function readyState(shown: Step[]): string {
  const has = (is: Step["is"]) => shown.some((step) => step.is === is);
  if (has("closed")) return "CLOSED";
  if (shown.some((step) => step.is === "frame" && step.frame.opcode === "close")) return "CLOSING";
  return has("open") ? "OPEN" : "CONNECTING";
}
