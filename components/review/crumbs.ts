import type { Layer } from "@/lib/text";

/** What the review page says of an item's topic: a few words for each topic, made while building. */
export type TopicCrumb = { area: string; areaTitle: string; title: string; layer: Layer; id: string };
