import { STATES, type TcpState } from "@/lib/sim/tcp/tcb";
import { HOSTS, type HostName } from "@/lib/sim/tcp-network/hosts";
import { LETTER } from "@/lib/sim/tcp-states/words";
import { EDGES, type Edge } from "./edges";
import { BOX, MARKER_RADIUS, markerOf, PLACES, type Point, SIZE } from "./places";
import type { Move } from "./trail";
import styles from "./view.module.css";

const LINE_HEIGHT = 14;

type Props = { states: Record<HostName, TcpState>; moves: Move[]; visited: ReadonlySet<TcpState>; label: string };

/** The eleven states, the edges between them, and a marker for each socket. */
export function Diagram({ states, moves, visited, label }: Props) {
  const jumps = moves.filter((move) => edgeOf(move) === undefined);
  return (
    <svg
      className={styles.diagram}
      width={SIZE.width}
      height={SIZE.height}
      viewBox={`0 ${SIZE.top} ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={label}
    >
      {jumps.map(({ host, from, to }) => (
        <path key={host} className={styles.jump} d={pathOf([PLACES[from], PLACES[to]])} />
      ))}
      {EDGES.map((edge) => (
        <EdgeShape key={`${edge.from} ${edge.to}`} edge={edge} tone={toneOf(edge, states, moves)} />
      ))}
      {STATES.map((state) => (
        <StateBox key={state} state={state} isHere={HOSTS.some((host) => states[host] === state)} wasHere={visited.has(state)} />
      ))}
      {HOSTS.map((host) => (
        <Marker key={host} host={host} at={PLACES[states[host]]} />
      ))}
    </svg>
  );
}

function edgeOf({ from, to }: Move): Edge | undefined {
  return EDGES.find((edge) => edge.from === from && edge.to === to);
}

type Tone = "now" | "next" | "rest";

/** Taken in this frame; open to one of the sockets from where it is; or neither. */
function toneOf(edge: Edge, states: Props["states"], moves: Move[]): Tone {
  if (moves.some((move) => edgeOf(move) === edge)) return "now";
  return HOSTS.some((host) => states[host] === edge.from) ? "next" : "rest";
}

function EdgeShape({ edge: { points, label }, tone }: { edge: Edge; tone: Tone }) {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (tip === undefined || before === undefined) return null;
  const angle = Math.round((Math.atan2(tip.y - before.y, tip.x - before.x) * 180) / Math.PI);
  return (
    <g className={styles[tone]}>
      <path className={styles.edge} d={pathOf(points)} />
      <path className={styles.head} d="M0 0L-8 -3.5L-6.5 0L-8 3.5z" transform={`translate(${tip.x} ${tip.y}) rotate(${angle})`} />
      <text className={styles.label} textAnchor={label.end ? "end" : "start"}>
        {label.lines.map((line, index) => (
          <tspan key={line} x={label.x} y={label.y + index * LINE_HEIGHT}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
}

function StateBox({ state, isHere, wasHere }: { state: TcpState; isHere: boolean; wasHere: boolean }) {
  const { x, y } = PLACES[state];
  const className = isHere ? styles.here : wasHere ? styles.been : styles.unseen;
  return (
    <g className={className}>
      <rect x={x - BOX.width / 2} y={y - BOX.height / 2} width={BOX.width} height={BOX.height} rx={3} className={styles.box} />
      <text x={x} y={y + 4} className={styles.state}>
        {state}
      </text>
    </g>
  );
}

function Marker({ host, at }: { host: HostName; at: Point }) {
  const { x, y } = markerOf(host, at);
  return (
    <g className={host === "client" ? styles.markerA : styles.markerB}>
      <circle cx={x} cy={y} r={MARKER_RADIUS} />
      <text x={x} y={y + 4}>
        {LETTER[host]}
      </text>
    </g>
  );
}
