import fc from "fast-check";
import { expect, test } from "vitest";
import { shuffled } from "@/lib/random";
import { type Candidate, chooseQuestions, NOTHING_KNOWN, planOf, type Standing } from "./choose";

const aCandidate = (id: string, given: Partial<Candidate> = {}): Candidate => ({
  id,
  area: id.split(".")[0] ?? id,
  minutes: 4,
  ...given,
});
const ids = (chosen: Candidate[]) => chosen.map(({ id }) => id);
const none = new Map<string, Standing>();

test("what is due comes before what was never met, the weakest first, and what still sits comes last", () => {
  const candidates = ["tcp.sits", "tcp.unmet", "tcp.weak", "tcp.due"].map((id) => aCandidate(id));
  const standings = new Map<string, Standing>([
    ["tcp.sits", { recall: 0.99, isDue: false }],
    ["tcp.due", { recall: 0.85, isDue: true }],
    ["tcp.weak", { recall: 0.4, isDue: true }],
  ]);
  const all = { candidates, minutes: 60, standings, seed: 1 };
  expect(ids(chooseQuestions(all))).toEqual(["tcp.weak", "tcp.due", "tcp.unmet", "tcp.sits"]);
  expect(ids(chooseQuestions({ ...all, minutes: 9 }))).toEqual(["tcp.weak", "tcp.due"]);
});

test("areas take turns, however much one of them is due", () => {
  const candidates = ["tcp.a", "tcp.b", "tcp.c", "dns.a", "http.a"].map((id) => aCandidate(id));
  const standings = new Map(["tcp.a", "tcp.b", "tcp.c"].map((id) => [id, { recall: 0.1, isDue: true }]));
  const chosen = chooseQuestions({ candidates, minutes: 12, standings, seed: 3 });
  expect(new Set(chosen.map(({ area }) => area))).toEqual(new Set(["tcp", "dns", "http"]));
  expect(chosen[0]?.area).toBe("tcp");
});

test("a question that is too long leaves its place to a shorter one", () => {
  const candidates = [aCandidate("tcp.long", { minutes: 9 }), aCandidate("tcp.short", { minutes: 3 })];
  const standings = new Map([["tcp.long", { recall: 0, isDue: true }]]);
  expect(ids(chooseQuestions({ candidates, minutes: 5, standings, seed: 1 }))).toEqual(["tcp.short"]);
  expect(ids(chooseQuestions({ candidates, minutes: 1, standings, seed: 1 }))).toEqual(["tcp.long"]);
});

test("another seed asks something else of a visitor", () => {
  const candidates = Array.from({ length: 30 }, (_, n) => aCandidate(`tcp.${n}`));
  const first = new Set(
    [1, 2, 3, 4, 5].map((seed) => ids(chooseQuestions({ candidates, minutes: 4, standings: none, seed }))[0]),
  );
  expect(first.size).toBeGreaterThan(1);
});

test("an interview asks only of the areas that were wished, and nothing that is suspended", () => {
  const all = ["tcp.a", "tcp.b", "dns.a", "http.a"].map((id) => aCandidate(id));
  const wish = { areas: ["tcp", "dns"], minutes: 60, seed: 1 };
  expect(ids(planOf(wish, all, NOTHING_KNOWN)).sort()).toEqual(["dns.a", "tcp.a", "tcp.b"]);
  expect(ids(planOf(wish, all, { standings: none, suspended: new Set(["tcp.a"]) })).sort()).toEqual(["dns.a", "tcp.b"]);
});

const someCandidates = fc
  .array(fc.record({ area: fc.constantFrom("tcp", "dns", "http", "tls"), minutes: fc.integer({ min: 1, max: 8 }) }), {
    maxLength: 30,
  })
  .map((made) => made.map(({ area, minutes }, n) => ({ id: `${area}.${n}`, area, minutes })));
const someStandings = fc.infiniteStream(
  fc.option(fc.record({ recall: fc.double({ min: 0, max: 1, noNaN: true }), isDue: fc.boolean() })),
);

test("no question comes twice; they fill the minutes and do not pass them; the order of the candidates changes nothing", () => {
  fc.assert(
    fc.property(
      someCandidates,
      someStandings,
      fc.integer({ min: 1, max: 60 }),
      fc.integer(),
      (candidates, stream, minutes, seed) => {
        const standings = new Map(
          candidates.flatMap(({ id }): [string, Standing][] => {
            const standing = stream.next().value;
            return standing ? [[id, standing]] : [];
          }),
        );
        const chosen = chooseQuestions({ candidates, minutes, standings, seed });
        expect(new Set(ids(chosen)).size).toBe(chosen.length);
        const used = chosen.reduce((sum, each) => sum + each.minutes, 0);
        const shortest = Math.min(...candidates.map((each) => each.minutes));
        if (candidates.length > 0 && shortest > minutes) expect(chosen).toHaveLength(1);
        else expect(used).toBeLessThanOrEqual(minutes);
        const rest = candidates.filter((each) => !chosen.includes(each));
        if (shortest <= minutes) for (const each of rest) expect(each.minutes).toBeGreaterThan(minutes - used);
        expect(ids(chooseQuestions({ candidates: shuffled(candidates, seed), minutes, standings, seed }))).toEqual(ids(chosen));
      },
    ),
    { numRuns: 1000 },
  );
});

test("no area is asked more than one question oftener than another that still has some", () => {
  fc.assert(
    fc.property(someCandidates, fc.integer({ min: 1, max: 60 }), fc.integer(), (made, minutes, seed) => {
      const candidates = made.map((each) => ({ ...each, minutes: 2 }));
      const chosen = chooseQuestions({ candidates, minutes, standings: none, seed });
      const asked = (area: string) => chosen.filter((each) => each.area === area).length;
      const open = (area: string) => candidates.filter((each) => each.area === area).length > asked(area);
      const areas = [...new Set(candidates.map(({ area }) => area))];
      for (const one of areas.filter(open)) for (const other of areas) expect(asked(other)).toBeLessThanOrEqual(asked(one) + 1);
    }),
  );
});
