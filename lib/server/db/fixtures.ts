import "server-only";
import { randomUUID } from "node:crypto";
import { asLearnerId, type LearnerId, type SessionClaim } from "@/lib/server/learner-id";
import { prisma } from "./client";

export type TestLearner = { id: LearnerId; claim: SessionClaim };

/** A learner with a session, for tests and benchmarks. */
export async function aLearner(given: { mergedInto?: string; newPerDay?: number } = {}): Promise<TestLearner> {
  const [id, sessionId] = [randomUUID(), randomUUID()];
  await prisma().learner.create({
    data: { id, locale: "en", timeZone: "Asia/Shanghai", ...given, sessions: { create: { id: sessionId, userAgent: "test" } } },
  });
  return { id: asLearnerId(id), claim: { learnerId: id, sessionId } };
}
