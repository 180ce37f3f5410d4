import type { Prediction } from "@/components/sim/prediction";
import type { Item } from "@/lib/quiz/kinds";
import { localise } from "@/lib/quiz/localise";
import type { Locale } from "@/lib/text";

/** The predictions of one simulation among a topic's items, in one language, for the player. */
export function predictionsOf(
  simulation: string,
  itemIds: string[],
  findItem: (id: string) => Item | undefined,
  locale: Locale,
): Prediction[] {
  return itemIds.flatMap((id) => {
    const item = findItem(id);
    if (item?.kind !== "predict" || item.simulation !== simulation) return [];
    const { scenario, frame, prompt, options } = localise(item, locale);
    return [
      { id, scenario, frame, prompt, options: options.map(({ right, text, why }) => ({ right: right === true, text, why })) },
    ];
  });
}
