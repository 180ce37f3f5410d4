import * as z from "zod/mini";
import { defineCalculation } from "../calculation";
import type { SkillId } from "../catalogue";
import { avoidanceAsk, slowStartAsk, thresholdAsk } from "./growth-asks";
import { afterTimeoutAsk, renoAsk, tahoeAsk, timeoutAsk } from "./loss-asks";
import type { CwndAsk, Problem } from "./model";

type CwndSkill = Extract<SkillId, `drill.cwnd.${string}`>;

const ASKS: Record<CwndSkill, CwndAsk> = {
  "drill.cwnd.slow-start": slowStartAsk,
  "drill.cwnd.threshold": thresholdAsk,
  "drill.cwnd.avoidance": avoidanceAsk,
  "drill.cwnd.reno": renoAsk,
  "drill.cwnd.tahoe": tahoeAsk,
  "drill.cwnd.timeout": timeoutAsk,
  "drill.cwnd.after-timeout": afterTimeoutAsk,
};

const segments = z.int().check(z.gte(1), z.lte(100));
const problemSchema: z.ZodMiniType<Problem> = z.strictObject({ cwnd: segments, ssthresh: segments, rounds: segments });

export const cwnd = defineCalculation(problemSchema, ASKS);
