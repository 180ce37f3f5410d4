import type { News, State } from "./state";

/** Adds to what happened in this slice; drops of one flow by one cause are counted together. */
export function note(draft: State, news: News): void {
  if (news.kind === "dropped") {
    const at = draft.news.findIndex((known) => known.kind === "dropped" && known.flow === news.flow && known.by === news.by);
    const known = draft.news[at];
    if (known?.kind === "dropped") {
      draft.news[at] = { ...known, count: known.count + news.count };
      return;
    }
  }
  draft.news.push(news);
}
