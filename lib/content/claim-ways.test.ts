import { describe, expect, test } from "vitest";
import claims from "@/.generated/claims.json";
import items from "@/.generated/items.json";
import topics from "@/.generated/topics.json";
import type { Item } from "@/lib/quiz/kinds";
import type { ClaimDocument } from "./catalogue";
import { askersOf, taughtAt } from "./claim-ways";

// The compiler wrote them from these very types.
const findItem = (id: string) => (items as unknown as Record<string, Item>)[id];
const all = Object.values(claims as unknown as Record<string, ClaimDocument>);
const topicOf = new Map(topics.map((topic) => [topic.id, topic]));

function anItem(id: string, topic: string, kind: "basic" | "choice" | "interview", section: string): Item {
  // Only what is read here.
  return { id, topic, kind, taught_at: section } as Item;
}
const few = [
  anItem("waiting.card", "waiting", "basic", "queue"),
  anItem("waiting.one", "waiting", "choice", "queue"),
  anItem("pushing.one", "pushing", "choice", "crowd"),
  anItem("pushing.two", "pushing", "choice", "door"),
  anItem("pushing.interview", "pushing", "interview", "talk"),
];
const findOne = (id: string) => few.find((item) => item.id === id);

describe("where a claim is taught", () => {
  test("is the section of an item, in that item's own lesson and not in the claim's", () => {
    expect(taughtAt({ topic: "waiting", askedBy: ["pushing.one", "waiting.one"] }, findOne)).toEqual({
      topic: "pushing",
      section: "crowd",
    });
  });

  test("is the lesson as a whole where nothing asks it", () => {
    expect(taughtAt({ topic: "waiting", askedBy: [] }, findOne)).toEqual({ topic: "waiting" });
    expect(taughtAt({ askedBy: [] }, findOne)).toBeUndefined();
  });

  test("is a section that its lesson has, for every claim of the notes", () => {
    const lost = all.filter((claim) => {
      const place = taughtAt(claim, findItem);
      const headings = place && topicOf.get(place.topic)?.headings;
      return place?.section === undefined || !headings?.some(({ id }) => id === place.section);
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
    expect(all.length).toBeGreaterThan(1000);
  });
});

describe("what asks a claim", () => {
  test("is counted by kind, and questions by the quiz that has them", () => {
    expect(askersOf({ askedBy: few.map(({ id }) => id) }, findOne)).toEqual({
      quizzes: [
        { topic: "waiting", count: 1 },
        { topic: "pushing", count: 2 },
      ],
      cards: 1,
      interviews: 1,
    });
  });

  test("is no quiz where only cards and interview questions ask it", () => {
    expect(askersOf({ askedBy: ["waiting.card", "pushing.interview"] }, findOne).quizzes).toEqual([]);
  });

  test("adds up to all its items, and a quiz named for it asks just as many on it, for every claim of the notes", () => {
    for (const claim of all) {
      const { quizzes, cards, interviews } = askersOf(claim, findItem);
      const counts = quizzes.map(({ count }) => count);
      expect(counts.reduce((sum, count) => sum + count, cards + interviews)).toBe(claim.askedBy.length);
      const inQuizzes = quizzes.map(
        ({ topic }) => topicOf.get(topic)?.questions.filter((id) => findItem(id)?.claims.includes(claim.id)).length,
      );
      expect(inQuizzes, claim.id).toEqual(counts);
    }
  });
});
