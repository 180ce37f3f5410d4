import type { Flow } from "@/lib/sim/congestion-control/flow";
import { pathShape } from "@/lib/sim/congestion-control/flow";
import type { Parameters } from "@/lib/sim/congestion-control/parameters";
import { heldAtBottleneck, type PathShape, type Transit } from "@/lib/sim/congestion-control/path";
import type { Locale } from "@/lib/text";
import { WireText } from "../wire-text";
import { UNITS } from "./curve-path";
import { percent } from "./scales";
import { WORDS } from "./words";

type Props = { flow: Flow; parameters: Parameters; nowMs: number; locale: Locale };

/** Where the queue ends and the wire begins, as a share of the width. */
const BOTTLENECK = 0.2;
const DATA_Y = 25;
const ACK_Y = 44;
const HEIGHT_PX = 52;

/** Where everything is just now: the queue, the segments on the wire, the ACKs on their way back. */
export function PathPicture({ flow, parameters, nowMs, locale }: Props) {
  const shape = pathShape(parameters);
  const { wire, acks } = flow.path;
  const held = heldAtBottleneck(flow.path, nowMs);
  const waiting = Math.max(0, held - 1);
  const onWire = wire.filter((transit) => transit.departMs <= nowMs);
  const repeats = acks.map((ack, i) => ack.ack === (acks[i - 1]?.ack ?? flow.sender.una));
  const onPath = wire.slice(0, wire.length - waiting).map((transit) => placeOf(transit, shape, nowMs));
  const places = acks.map((ack) => Math.min(Math.max((ack.arriveMs - nowMs) / shape.oneWayMs, 0), 1));
  const caption = describePath(
    {
      waiting,
      limit: parameters.queueSegments,
      wire: held - waiting + onWire.length,
      acks: acks.length,
      repeats: repeats.filter(Boolean).length,
    },
    locale,
  );
  return (
    <figure className="m-0 grid gap-1">
      <svg aria-hidden="true" width="100%" height={HEIGHT_PX} overflow="visible" className="block">
        <text x="0" y="12" fontSize="12" fill="var(--ink-3)">
          {WORDS.sender[locale]} · {WORDS.queue[locale]}
        </text>
        <text x="100%" y="12" fontSize="12" fill="var(--ink-3)" textAnchor="end">
          {WORDS.receiver[locale]}
        </text>
        <rect x="0" y={DATA_Y - 6} width={percent(BOTTLENECK)} height="12" fill="none" stroke="var(--edge, var(--ink-3))" />
        <rect
          x={percent(BOTTLENECK * (1 - waiting / parameters.queueSegments))}
          y={DATA_Y - 6}
          width={percent((BOTTLENECK * waiting) / parameters.queueSegments)}
          height="12"
          fill="var(--hue)"
        />
        <Arrow y={DATA_Y} from={BOTTLENECK} to={1} />
        <Arrow y={ACK_Y} from={1} to={0} />
        <svg
          aria-hidden="true"
          width="100%"
          height={HEIGHT_PX}
          viewBox={`0 0 ${UNITS} ${HEIGHT_PX}`}
          preserveAspectRatio="none"
          overflow="visible"
          strokeLinecap="round"
        >
          <path d={bars(onPath)} stroke="var(--hue)" strokeWidth="4" strokeLinecap="butt" vectorEffect="non-scaling-stroke" />
          <path d={dots(places)} stroke="var(--ink-2)" strokeWidth="8" vectorEffect="non-scaling-stroke" />
          <path
            d={dots(places.filter((_, i) => repeats[i]))}
            stroke="var(--sheet)"
            strokeWidth="5.5"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      </svg>
      <figcaption className="min-h-10 @md:min-h-5 text-[0.8125rem] leading-5 text-[var(--ink-2)]">
        <WireText>{caption}</WireText>
      </figcaption>
    </figure>
  );
}

/** All segments in one shape, and all ACKs: a frame moves every one of them, which is one attribute this way. */
function bars(places: number[]): string {
  return places.map((place) => `M${Math.round(place * UNITS)} ${DATA_Y - 5}v10`).join("");
}

/** Lines of no length, whose round ends are the dots. */
function dots(places: number[]): string {
  return places.map((place) => `M${Math.round(place * UNITS)} ${ACK_Y}h0`).join("");
}

function placeOf(transit: Transit, shape: PathShape, nowMs: number): number {
  const passed = Math.min(Math.max((nowMs - transit.departMs) / shape.oneWayMs, 0), 1);
  return BOTTLENECK + passed * (1 - BOTTLENECK);
}

function Arrow({ y, from, to }: { y: number; from: number; to: number }) {
  const tip = to > from ? "M-6 -3.5L0 0L-6 3.5" : "M6 -3.5L0 0L6 3.5";
  return (
    <g stroke="var(--ink-3)" fill="none">
      <line x1={percent(from)} x2={percent(to)} y1={y} y2={y} />
      <svg aria-hidden="true" x={percent(to)} y={y} overflow="visible">
        <path d={tip} />
      </svg>
    </g>
  );
}

type Counts = { waiting: number; limit: number; wire: number; acks: number; repeats: number };

function describePath({ waiting, limit, wire, acks, repeats }: Counts, locale: Locale): string {
  if (locale === "zh") {
    const again = repeats === 0 ? "" : `，其中 ${repeats} 个重复`;
    return `瓶颈队列 ${waiting}/${limit}，线路上 ${wire} 段；返回途中 ${acks} 个 ACK${again}。`;
  }
  const again = repeats === 0 ? "" : `, ${repeats} of them duplicate`;
  return `Queue ${waiting} of ${limit}, ${wire} on the wire; ${acks} ${acks === 1 ? "ACK" : "ACKs"} coming back${again}.`;
}
