import type { MapData } from "@/components/map/map-data";
import type { PathDocument } from "@/lib/content/catalogue";
import { layOutMap } from "@/lib/map/layout";
import { listAreas, listTopics } from "@/lib/server/content/queries";
import type { Locale } from "@/lib/text";

/** The whole map in one language, with one path through it. */
export function mapOf(path: PathDocument, locale: Locale): MapData {
  const areas = listAreas().filter(({ topics }) => topics.length > 0);
  return {
    locale,
    path,
    areas: areas.map(({ id, title, summary, layer, topics }) => ({
      id,
      title: title[locale],
      summaryHtml: summary[locale],
      layer,
      topics,
    })),
    topics: new Map(listTopics().map((topic) => [topic.id, topic])),
    layout: layOutMap(
      areas.map(({ id, topics }) => ({
        id,
        topics: topics.map((topic) => ({ ...topic, titleHtml: topic.titleHtml[locale] })),
      })),
    ),
  };
}
