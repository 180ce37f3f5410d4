import type { CSSProperties } from "react";
import { Html } from "@/components/lesson/html";
import type { MapData } from "./map-data";
import { MapLines } from "./map-lines";
import { MapNode } from "./map-node";
import { rem } from "./rem";

/**
 * All areas with their lessons: one nested list, which wide screens draw as a map (map.css) and narrow ones leave a list.
 * Places come from lib/map, as custom properties.
 */
export function MapDrawing({ data }: { data: MapData }) {
  const { areas, layout, path } = data;
  const position = new Map(path.isWhole ? [] : path.topics.map((id, index) => [id, index + 1]));
  return (
    <div className="map-drawing" data-whole={path.isWhole} style={{ "--map-height": rem(layout.height) } as CSSProperties}>
      <MapLines data={data} />
      <ol className="map-areas">
        {areas.map((area) => {
          const place = layout.areas.find(({ id }) => id === area.id);
          const style = { "--top": rem(place?.y ?? 0), "--height": rem(place?.height ?? 0) } as CSSProperties;
          return (
            <li key={area.id} id={area.id} className="map-area" style={style} data-layer={area.layer ?? area.topics[0]?.layer}>
              <div className="map-area-head">
                <h2 className="mark">{area.title}</h2>
                <p>
                  <Html html={area.summaryHtml} />
                </p>
              </div>
              <ol className="map-lessons">
                {area.topics.map((topic) => (
                  <MapNode key={topic.id} topic={topic} position={position.get(topic.id)} areaTop={place?.y ?? 0} data={data} />
                ))}
              </ol>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
