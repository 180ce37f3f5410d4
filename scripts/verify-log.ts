import { readDotEnv } from "./setup/environment";
import { openMigratedDatabase } from "./setup/prepare";
import { generatePrismaClient } from "./setup/prisma-client";
import { runCommand, say, seconds } from "./setup/say";

// npm run verify-log    proves for every learner that each cached state is the review log replayed
await runCommand(async () => {
  readDotEnv();
  const begunAt = Date.now();
  await generatePrismaClient();
  const database = await openMigratedDatabase();
  try {
    process.env.DATABASE_URL = database.url;
    // Imported here: the database's address is known only now.
    const { verifyLog } = await import("../lib/server/db/verify");
    const { disconnect } = await import("../lib/server/db/client");
    const counted = await verifyLog(
      (learner, { item, folded, cached }) => {
        say(`learner ${learner}, item ${item}\n  log:   ${JSON.stringify(folded)}\n  state: ${JSON.stringify(cached)}`);
      },
      ({ learners, events }) => say(`· ${learners} learners, ${events} events …`),
    ).finally(disconnect);
    const { learners, events, states, mismatches } = counted;
    say(`${learners} learners, ${events} events, ${states} states, ${mismatches} differ (${seconds(begunAt)}).`);
    return mismatches === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
});
