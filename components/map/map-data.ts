import type { PathDocument, TopicDocument } from "@/lib/content/catalogue";
import type { Layer } from "@/lib/layer";
import type { MapLayout } from "@/lib/map/layout";
import type { Locale } from "@/lib/text";

export type MapArea = { id: string; title: string; summaryHtml: string; layer?: Layer; topics: TopicDocument[] };

/** What the map is drawn from, in one language. */
export type MapData = {
  locale: Locale;
  areas: MapArea[];
  topics: ReadonlyMap<string, TopicDocument>;
  layout: MapLayout;
  path: PathDocument;
};

/** A path as the browser needs it: the order says which lesson comes next. */
export type PathOrder = { id: string; title: string; href: string; topics: string[]; isWhole: boolean };
