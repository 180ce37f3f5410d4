import { Html } from "@/components/lesson/html";
import type { PathDocument } from "@/lib/content/catalogue";
import { paths } from "@/lib/paths";
import { LearnerMap } from "./learner-map";
import type { MapData } from "./map-data";
import { MapDrawing } from "./map-drawing";
import { MapKey } from "./map-key";
import { PathChoice } from "./path-choice";
import { PathSteps } from "./path-steps";
import { mapWords } from "./words";
import "./map.css";
import "./map-list.css";
import "./map-drawn.css";

/** The map with one path through it; `all`: every path that can be chosen. */
export function MapPage({ data, all, title }: { data: MapData; all: PathDocument[]; title: string }) {
  const { locale, path, topics } = data;
  const words = mapWords(locale);
  const first = topics.get(path.topics[0] ?? "");
  const orders = all.map(({ id, title: name, topics: order, isWhole }) => ({
    id,
    title: name[locale],
    href: isWhole ? paths.learn(locale) : paths.learnPath(locale, id),
    topics: order,
    isWhole,
  }));
  return (
    <main className="page map-page">
      <h1>{title}</h1>
      <Html as="p" className="lede" html={path.lede[locale]} />
      <LearnerMap
        locale={locale}
        path={path.id}
        all={orders}
        first={{
          all: path.topics.length,
          known: 0,
          begun: 0,
          next: first && { title: first.title[locale], href: paths.topic(locale, first) },
        }}
      >
        <PathChoice all={all} current={path.id} locale={locale} />
        {!path.isWhole && <PathSteps data={data} />}
        {!path.isWhole && <h2 className="map-heading">{words.onMap}</h2>}
        <MapKey locale={locale} />
        <MapDrawing data={data} />
      </LearnerMap>
    </main>
  );
}
