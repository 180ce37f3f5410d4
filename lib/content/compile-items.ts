import type { Item } from "@/lib/quiz/kinds";
import { checkComputed } from "./computed";
import type { Reporter } from "./diagnostic";
import { compileHeader } from "./headers";
import type { ContentIndex } from "./index-sources";
import { compilePredict } from "./predictions";
import type { ScenarioRuns } from "./simulations";
import type { ItemEntry } from "./sources";

/** All items with their topics, in the order of the map, texts as written; what engines know is filled in or compared. */
export function compileItems(index: ContentIndex, runs: ScenarioRuns, reporter: Reporter): Item[] {
  return [...index.items.values()].flatMap((entry) => {
    const compiled = compileItem(entry, runs, reporter);
    return compiled ? [compiled] : [];
  });
}

function compileItem({ value, at, topic }: ItemEntry, runs: ScenarioRuns, reporter: Reporter): Item | undefined {
  switch (value.kind) {
    case "predict": {
      const compiled = compilePredict({ value, at }, runs, reporter);
      return compiled && { ...compiled, topic };
    }
    case "header": {
      const compiled = compileHeader({ value, at }, runs, reporter);
      return compiled && { ...compiled, topic };
    }
    case "numeric":
      checkComputed({ value, at }, runs, reporter);
      return { ...value, topic };
    default:
      return { ...value, topic };
  }
}
