import { drillIdOf } from "@/lib/drills/catalogue";
import type { Layer } from "@/lib/layer";
import type { AskedItem } from "@/lib/review/queue";

/** Where an item is from, in a few words, made while building. A drill has no lesson to go back to. */
export type Crumb = {
  areaTitle: string;
  title: string;
  layer: Layer;
  lesson?: { area: string; id: string };
  /** Whether the lesson builds on others: its new items wait until those are known. */
  buildsOnOthers: boolean;
};

/** By the id of the topic or the drill. */
export type Crumbs = Record<string, Crumb>;

export function crumbOf(crumbs: Crumbs, item: AskedItem): Crumb | undefined {
  return crumbs[item.kind === "drill" ? (drillIdOf(item.id) ?? "") : item.topic];
}
