import { readScheduled } from "@/lib/server/db/states";

// Times the statement behind the queue on the database that the environment names, for whoever started this with fork:
// a message is the learners to ask for, the answer is how long each took, in ms.
process.on("message", async (learners: string[]) => {
  const timesMs: number[] = [];
  for (const learnerId of learners) {
    const begunAt = performance.now();
    // Sessions are made with the learner's own id (fill.ts).
    const scheduled = await readScheduled({ learnerId, sessionId: learnerId });
    timesMs.push(performance.now() - begunAt);
    if (!scheduled.ok || scheduled.value.states.size === 0) throw new Error(`Learner ${learnerId} has no states.`);
  }
  process.send?.(timesMs);
});
