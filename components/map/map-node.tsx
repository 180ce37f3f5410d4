import Link from "next/link";
import type { CSSProperties } from "react";
import { Html } from "@/components/lesson/html";
import type { TopicDocument } from "@/lib/content/catalogue";
import { paths } from "@/lib/paths";
import type { MapData } from "./map-data";
import { rem } from "./rem";
import { mapWords } from "./words";

/** `position`: its number on the path that is shown; `areaTop`: where its area begins, in pixels from the map's top. */
type Props = { topic: TopicDocument; position?: number; areaTop: number; data: MapData };

/**
 * One lesson. What the learner knows of it is filled in by the browser (fill.ts), into places that are there for visitors
 * too, so that nothing moves.
 */
export function MapNode({ topic, position, areaTop, data: { locale, layout, path, topics } }: Props) {
  const words = mapWords(locale);
  const box = layout.nodes.get(topic.id);
  const style = box && {
    "--left": `${(box.x / layout.width) * 100}%`,
    "--width": `${(box.width / layout.width) * 100}%`,
    "--top": rem(box.y - areaTop),
    "--height": rem(box.height),
  };
  const isOff = !path.topics.includes(topic.id);
  const needs = topic.prerequisites.flatMap((id) => topics.get(id) ?? []);
  return (
    <li
      className="map-lesson"
      data-topic={topic.id}
      data-needs={topic.prerequisites.join(" ")}
      data-layer={topic.layer}
      data-off={isOff || undefined}
      data-next={path.topics[0] === topic.id ? words.start : undefined}
      style={style as CSSProperties | undefined}
      // The island fills progress in, perhaps before React has come to this lesson.
      suppressHydrationWarning
    >
      <Link href={paths.topic(locale, topic)} prefetch={false}>
        {position !== undefined && <span className="map-number">{position}</span>}
        <Html className="title" html={topic.titleHtml[locale]} />
      </Link>
      <p className="map-state">
        <i className="map-pie" aria-hidden="true" />
        <span className="map-standing" suppressHydrationWarning />
        <span className="map-minutes">{words.minutes(topic.minutes)}</span>
        {isOff && <span className="visually-hidden">{words.offPath}</span>}
      </p>
      {needs.length > 0 && (
        <p className="map-needs">
          {words.buildsOn} {needs.map((need) => need.title[locale]).join(words.comma)}
        </p>
      )}
    </li>
  );
}
