import type { Parameters } from "@/lib/sim/flow-control/parameters";
import { usable } from "@/lib/sim/flow-control/sender";
import type { State } from "@/lib/sim/flow-control/state";
import styles from "./view.module.css";
import type { Word } from "./words";

type Part = { word: Word; octets: number; tone: "done" | "busy" | "open" | "idle" };

const BAR_PX = 22;
const HEIGHT_PX = 30;

/** Both ends over the same row of octets: what each knows of the window, and where its right edge stands. */
export function Bars({ state, word }: { state: State; word: (word: Word) => string }) {
  const { sender, receiver, parameters } = state;
  const axis = axisOf(parameters);
  const may = Math.min(usable(sender), parameters.amountOctets - sender.nxt);
  const senderParts: Part[] = [
    { word: "confirmed", octets: sender.una, tone: "done" },
    { word: "inFlight", octets: sender.nxt - sender.una, tone: "busy" },
    { word: "usable", octets: may, tone: "open" },
  ];
  const window = receiver.edge - receiver.nxt;
  const free = receiver.read + parameters.bufferOctets - receiver.edge;
  const receiverParts: Part[] = [
    { word: "read", octets: receiver.read, tone: "done" },
    { word: "unread", octets: receiver.nxt - receiver.read, tone: "busy" },
    { word: "promised", octets: window, tone: "open" },
    { word: "withheld", octets: free, tone: "idle" },
  ];
  return (
    <div className={styles.bars}>
      <Bar
        name={word("senderBar")}
        parts={senderParts}
        frame={[sender.una, sender.una + Math.min(sender.window, sender.cwnd)]}
        axis={axis}
        word={word}
      />
      <Bar
        name={word("receiverBar")}
        parts={receiverParts}
        frame={[receiver.read, receiver.read + parameters.bufferOctets]}
        axis={axis}
        word={word}
      />
    </div>
  );
}

/** The whole transfer, and what a window may reach beyond it. */
function axisOf({ amountOctets, bufferOctets }: Parameters): number {
  return amountOctets + Math.min(bufferOctets, amountOctets);
}

type BarProps = { name: string; parts: Part[]; frame: [number, number]; axis: number; word: (word: Word) => string };

function Bar({ name, parts, frame: [from, end], axis, word }: BarProps) {
  let at = 0;
  const placed = parts.map((part) => {
    const left = at;
    at += part.octets;
    return { ...part, left };
  });
  const [left, right] = [Math.min(from, axis), Math.min(end, axis)];
  return (
    <div>
      <p className={styles.caption}>{name}</p>
      <svg className={styles.bar} width="100%" height={HEIGHT_PX} aria-hidden="true">
        <rect className={styles.ground} x="0" y="4" width="100%" height={BAR_PX} />
        {placed.map(({ word: key, left: start, octets, tone }) => (
          <rect
            key={key}
            className={styles[tone]}
            x={share(start, axis)}
            y="4"
            width={share(Math.min(octets, axis - start), axis)}
            height={BAR_PX}
          />
        ))}
        {/* A closed window is still somewhere: a line. */}
        <line className={styles.edges} x1={share(left, axis)} x2={share(left, axis)} y1="1" y2={BAR_PX + 7} />
        <rect className={styles.edges} x={share(left, axis)} y="2.5" width={share(right - left, axis)} height={BAR_PX + 3} />
      </svg>
      <p className={styles.parts}>
        {parts.map(({ word: key, octets, tone }) => (
          <span key={key} className={styles.part}>
            <svg className={styles.key} width="10" height="10" aria-hidden="true">
              <rect className={styles[tone]} width="10" height="10" />
            </svg>
            {word(key)} <span className={styles.code}>{octets}</span>
          </span>
        ))}
      </p>
    </div>
  );
}

function share(octets: number, axis: number): string {
  return `${Math.round((Math.max(0, octets) / axis) * 10_000) / 100}%`;
}
