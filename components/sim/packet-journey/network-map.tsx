import { NICS, NODES, type Node } from "@/lib/sim/packet-journey/network";
import type { State } from "@/lib/sim/packet-journey/state";
import { EDGES, type Edge, edgesOf, LOWER_Y, PLACES } from "./map";
import styles from "./view.module.css";
import type { Say } from "./words";

/** The network, and the piece of it that the frame is crossing. What it shows is said by the sentence of the frame. */
export function NetworkMap({ state, say }: { state: State; say: Say }) {
  const { wire, deed } = state;
  const crossed = wire === null ? [] : edgesOf(wire);
  const isDropped = deed.is === "drop" || (deed.is === "report" && wire !== null);
  return (
    <svg className={styles.map} aria-hidden="true">
      {EDGES.map((edge) => (
        <Line key={`${edge.from} ${edge.to}`} edge={edge} className={styles.link} />
      ))}
      {crossed.map((edge) => (
        <g key={`${edge.from} ${edge.to}`}>
          <Line edge={edge} className={styles.crossed} />
          {edge.to !== "switch" && <Head edge={edge} />}
        </g>
      ))}
      <circle cx={`${PLACES.switch.x}%`} cy={PLACES.switch.y} r="4" className={styles.switch} />
      <text x={`${PLACES.switch.x}%`} y={PLACES.switch.y - 12} className={styles.minor}>
        {say("switch")}
      </text>
      {NODES.map((node) => (
        <Station
          key={node}
          node={node}
          isActing={deed.is !== "start" && deed.by === node}
          isOff={node === "server" && !state.serverOn}
          say={say}
        />
      ))}
      {isDropped && (
        <svg x={`${PLACES[deed.by].x}%`} y={PLACES[deed.by].y} className={styles.mark} aria-hidden="true">
          <path d="M11 11L21 21M21 11L11 21" />
        </svg>
      )}
    </svg>
  );
}

function Line({ edge, className }: { edge: Edge; className: string | undefined }) {
  const [from, to] = [PLACES[edge.from], PLACES[edge.to]];
  return <line x1={`${from.x}%`} y1={from.y} x2={`${to.x}%`} y2={to.y} className={className} />;
}

/** Its tip stands a symbol's half before the goal. */
const HEADS = {
  right: "M-9 0L-19 -5V5z",
  left: "M9 0L19 -5V5z",
  down: "M0 -9L-5 -19H5z",
  up: "M0 9L-5 19H5z",
};

function Head({ edge }: { edge: Edge }) {
  const [from, to] = [PLACES[edge.from], PLACES[edge.to]];
  const way = from.y === to.y ? (to.x > from.x ? "right" : "left") : to.y > from.y ? "down" : "up";
  return (
    <svg x={`${to.x}%`} y={to.y} className={styles.mark} aria-hidden="true">
      <path className={styles.head} d={HEADS[way]} />
    </svg>
  );
}

function Station({ node, isActing, isOff, say }: { node: Node; isActing: boolean; isOff: boolean; say: Say }) {
  const { x, y } = PLACES[node];
  const isLower = y === LOWER_Y;
  const addresses = NICS[node].length === 3 ? [] : NICS[node].map(({ ip }) => ip);
  return (
    <g className={styles.station} data-acting={isActing || undefined} data-off={isOff || undefined}>
      <svg x={`${x}%`} y={y} className={styles.mark} aria-hidden="true">
        <rect x="-7" y="-7" width="14" height="14" rx={node === "home" || node === "isp" ? 7 : 1} />
      </svg>
      <text x={`${x}%`} y={isLower ? y + 22 : y - 14} className={styles.name}>
        {isOff ? `${say(node)} (${say("off")})` : say(node)}
      </text>
      {addresses.map((ip, at) => (
        <text key={ip} x={`${x}%`} y={(isLower ? y + 38 : y + 24) + at * 15} className={styles.address}>
          {ip}
        </text>
      ))}
    </g>
  );
}
