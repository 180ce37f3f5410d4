import { recallAnchor } from "@/lib/paths";
import type { Item } from "@/lib/quiz/kinds";
import { localise } from "@/lib/quiz/localise";
import type { Locale } from "@/lib/text";
import { Html } from "./html";
import { RecallIsland } from "./recall-island";
import { StaticAnswer } from "./static-answer";

export type RecallLabels = { recall: string; show: string };

/** An item asked where it was just taught. Without JavaScript the answer unfolds; with it, the answer is graded and scheduled. */
export function Recall({ item, labels, locale }: { item: Item; labels: RecallLabels; locale: Locale }) {
  const shown = localise(item, locale);
  return (
    <div className="recall" id={recallAnchor(item.id)} data-item={item.id}>
      <small>{labels.recall}</small>
      <Html as="div" className="recall-prompt" html={shown.kind === "basic" ? shown.front : shown.prompt} />
      <RecallIsland item={shown} locale={locale} show={labels.show}>
        <StaticAnswer item={shown} />
      </RecallIsland>
    </div>
  );
}
