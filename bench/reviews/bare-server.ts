import { createServer } from "node:http";
import { append, readForDecision } from "@/lib/server/db/reviews";
import type { EventBatch, LearnerEvent } from "@/lib/srs/event";
import type { ItemState } from "@/lib/srs/fold";

// The floor under the review route: node:http, pg and the route's own two statements. No framework, no token, no check
// of the input, no scheduling: each answer sets one and the same state. Started by bare.ts, which gives it its database.

/** What every review leads to here; the statement does not care what it writes. */
const memory: NonNullable<ItemState["memory"]> = {
  phase: "review",
  dueAt: Date.UTC(2030, 0, 1),
  stability: 10,
  difficulty: 5,
  step: 0,
  intervalDays: 10,
  reps: 4,
  lapses: 0,
  lastReviewAt: Date.UTC(2029, 11, 20),
  firstDay: 20_000,
  lastDay: 20_010,
  recalledLater: true,
};

async function record(sessionId: string, { learner = "", events }: EventBatch): Promise<void> {
  const now = new Date();
  const standing = await readForDecision({ learnerId: learner, sessionId }, learner, events);
  if (!standing.ok) throw new Error(standing.reason);
  const states = events.map((event: LearnerEvent) => {
    const item = "item" in event ? event.item : "";
    const version = standing.value.states.get(item)?.version ?? 0;
    const last = { at: event.at, id: event.id };
    return { item, version, state: { memory, suspended: false, awaitsTarget: false, last } };
  });
  const stored = await append(standing.value, { outcomes: [], events: [...events], states }, now);
  if (!stored.ok) throw new Error(stored.reason);
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const batch: EventBatch = JSON.parse(Buffer.concat(chunks).toString("utf8")); // our own client's
    record(String(request.headers.cookie), batch).then(
      () => response.writeHead(200, { "content-type": "application/json" }).end('{"ok":true}'),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
});
server.listen(Number(process.env.PORT), "localhost", () => process.send?.("ready"));
