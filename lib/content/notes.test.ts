import { expect, test } from "vitest";
import type { ClaimDocument, Verdict } from "./catalogue";
import { countClaims, notesOf } from "./notes";

const text = { zh: "甲", en: "a" };

function claim(id: string, sources: string[], verdict: Verdict = "right", items: Partial<ClaimDocument> = {}): ClaimDocument {
  return { id, area: "dns", noteTopic: "dns", text, verdict, cites: [], sources, askedBy: [], correctedBy: [], ...items };
}

test("claims stand in the order of the note’s lines, by number and not by digits", () => {
  const [note] = notesOf([claim("a", ["001:100-104"]), claim("b", ["001:9,11"]), claim("c", ["001:28-58"])]);
  expect(note?.claims.map(({ claim: { id }, lines }) => [id, lines])).toEqual([
    ["b", "9,11"],
    ["c", "28-58"],
    ["a", "100-104"],
  ]);
});

test("a claim that two notes make stands in both, and notes come in their order", () => {
  const notes = notesOf([claim("a", ["004:3", "000:7"]), claim("b", ["004:1"])]);
  expect(notes.map(({ id, claims }) => [id, claims.map((entry) => entry.claim.id)])).toEqual([
    ["000", ["a"]],
    ["004", ["b", "a"]],
  ]);
});

test("figures count each claim once, however many items ask it", () => {
  const figures = countClaims([
    claim("a", ["000:1"], "right", { askedBy: ["x.one", "x.two"] }),
    claim("b", ["000:2", "001:2"], "wrong", { askedBy: ["x.one"], correctedBy: ["x.one"] }),
    claim("c", ["000:3"], "disputed"),
  ]);
  expect(figures).toEqual({
    total: 3,
    byVerdict: { right: 1, wrong: 1, outdated: 0, oversimplified: 0, disputed: 1 },
    corrected: 1,
    asked: 2,
  });
});
