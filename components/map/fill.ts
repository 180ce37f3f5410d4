import type { Standing } from "@/lib/map/next";
import type { MapWords } from "./words";

/** A lesson as the page has it: titles and addresses are there already, and need not be sent once more. */
export type LessonOnPage = { id: string; title: string; href: string; prerequisites: string[] };

export function readLessons(root: HTMLElement): Map<string, LessonOnPage> {
  const lessons = new Map<string, LessonOnPage>();
  for (const node of root.querySelectorAll<HTMLElement>(".map-lesson")) {
    const id = node.dataset.topic ?? "";
    lessons.set(id, {
      id,
      title: node.querySelector(".title")?.textContent ?? id,
      href: node.querySelector("a")?.getAttribute("href") ?? "",
      prerequisites: (node.dataset.needs ?? "").split(" ").filter(Boolean),
    });
  }
  return lessons;
}

type Marks = { next: string | undefined; here: string | null };

/** Shows on every lesson of the page how far the learner is with it, which one is next and which was opened last. */
export function fill(root: HTMLElement, standingOf: (topic: string) => Standing, { next, here }: Marks, words: MapWords): void {
  let isAnyBegun = false;
  for (const node of root.querySelectorAll<HTMLElement>("[data-topic]")) {
    const standing = standingOf(node.dataset.topic ?? "");
    isAnyBegun ||= standing.stage !== "new";
    fillOne(node, standing, words);
  }
  for (const node of root.querySelectorAll<HTMLElement>("[data-topic]")) {
    const { topic } = node.dataset;
    mark(node, "next", topic === next && (topic === here ? words.goOn : isAnyBegun ? words.next : words.start));
    mark(node, "here", topic === here && topic !== next && words.here);
  }
}

function fillOne(node: HTMLElement, { stage, score, met, all }: Standing, words: MapWords): void {
  const percent = Math.round(score * 100);
  node.dataset.stage = stage;
  node.style.setProperty("--score", `${percent}%`);
  const place = node.querySelector(".map-standing");
  // Known cards open what builds on a lesson; its questions may still be new, and then the recall is low.
  const known = met < all ? words.cardsKnown : words.keyKnown;
  const name = stage === "known" ? known : words.keyBegun;
  if (place) place.textContent = stage === "new" ? "" : words.recall(name, percent);
}

/** The word of the mark stands in the attribute, where the style sheet finds it; the panel says it to screen readers. */
function mark(node: HTMLElement, name: "next" | "here", word: string | false): void {
  if (word) node.dataset[name] = word;
  else delete node.dataset[name];
}
