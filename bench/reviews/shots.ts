import { randomUUID } from "node:crypto";
import { listItems } from "@/lib/server/content/queries";
import { ALGORITHM, BATCH_LIMIT, GRADES, type ReviewEvent } from "@/lib/srs/event";
import type { Shot } from "../http/load";
import { request } from "../http/message";
import type { SignedIn } from "../learners";

/** Where the shots go: the review route, the empty handler of the same build, or the bare server. */
export type Place = { port: number; path: string; status: number };

/**
 * Answers of many learners in turn, since one learner may send 3,000 events a minute. A learner answers their cards one
 * after another and begins again, so after the first round each answer meets a state that is there already, as most do.
 */
export function answers(learners: readonly SignedIn[]): { one(place: Place): Shot; batch(place: Place): Shot } {
  const cards = listItems().flatMap(({ id, kind }) => (kind === "basic" ? [id] : []));
  if (cards.length < BATCH_LIMIT) throw new Error(`A batch needs ${BATCH_LIMIT} cards; the content has ${cards.length}.`);
  let turn = 0;
  const given = new Map<string, number>();
  const nextLearner = () => {
    turn += 1;
    return learners[turn % learners.length] as SignedIn; // there is one, learners is not empty
  };
  const nextReview = (learner: SignedIn, at: number): ReviewEvent => {
    const count = given.get(learner.id) ?? 0;
    given.set(learner.id, count + 1);
    return {
      type: "review",
      id: randomUUID(),
      item: cards[count % cards.length] as string,
      grade: GRADES[count % GRADES.length] ?? 3,
      source: "review",
      durationMs: 4000,
      algorithm: ALGORITHM,
      at,
      timeZone: "Asia/Shanghai",
      rolloverHour: 4,
    };
  };
  const shot = ({ port, path, status }: Place, count: number): Shot => {
    const learner = nextLearner();
    // In the past by as many ms as there are events, so that each has its own instant and none is clamped to the arrival.
    const begunAt = Date.now() - count;
    const events = Array.from({ length: count }, (_, n) => nextReview(learner, begunAt + n));
    const body = JSON.stringify({ learner: learner.id, events });
    const { cookie } = learner;
    return { request: request({ method: "POST", path, port, cookie }, body), status };
  };
  return { one: (place) => shot(place, 1), batch: (place) => shot(place, BATCH_LIMIT) };
}
