import type { MapData } from "./map-data";

/** What builds on what, drawn. A decoration: each lesson says it in words as well. */
export function MapLines({ data: { layout, topics, path } }: { data: MapData }) {
  const onPath = new Set(path.topics);
  return (
    <svg
      className="map-lines"
      aria-hidden="true"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      // Lengths across are shares of the width there is, upright ones are not.
      preserveAspectRatio="none"
    >
      {layout.lines.map(({ source, target, d }) => (
        <path
          key={`${source} ${target}`}
          d={d}
          data-source={source}
          data-target={target}
          data-layer={topics.get(source)?.layer}
          data-off={onPath.has(source) && onPath.has(target) ? undefined : true}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
