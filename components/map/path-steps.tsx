import Link from "next/link";
import { Html } from "@/components/lesson/html";
import { paths } from "@/lib/paths";
import type { MapData } from "./map-data";
import { mapWords } from "./words";

/** The lessons of one path in the order of reading, with the same places for progress as on the map. */
export function PathSteps({ data: { locale, path, topics } }: { data: MapData }) {
  const words = mapWords(locale);
  return (
    <section aria-labelledby="in-order">
      <h2 id="in-order">{words.inOrder}</h2>
      <ol className="path-steps">
        {path.topics.map((id, index) => {
          const topic = topics.get(id);
          if (!topic) return null;
          return (
            <li
              key={id}
              data-topic={id}
              data-layer={topic.layer}
              data-next={index === 0 ? words.start : undefined}
              // The island fills progress in, perhaps before React has come to this lesson.
              suppressHydrationWarning
            >
              <span className="map-number">{index + 1}</span>
              <i className="map-pie" aria-hidden="true" />
              <Link href={paths.topic(locale, topic)} prefetch={false}>
                <Html className="title" html={topic.titleHtml[locale]} />
              </Link>
              <span className="visually-hidden map-standing" suppressHydrationWarning />
              <span className="map-minutes">{words.minutes(topic.minutes)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
