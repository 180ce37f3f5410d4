import * as z from "zod/mini";
import { defineCalculation } from "../calculation";
import type { SkillId } from "../catalogue";
import { carriedAsk, dataAsk, finAsk, gapAsk, synAckAsk, wrapAsk } from "./asks";
import type { Problem, SequenceAsk } from "./problem";

type SequenceSkill = Extract<SkillId, `drill.sequence-numbers.${string}`>;

const ASKS: Record<SequenceSkill, SequenceAsk> = {
  "drill.sequence-numbers.syn-ack": synAckAsk,
  "drill.sequence-numbers.data": dataAsk,
  "drill.sequence-numbers.fin": finAsk,
  "drill.sequence-numbers.gap": gapAsk,
  "drill.sequence-numbers.carried": carriedAsk,
  "drill.sequence-numbers.wrap": wrapAsk,
};

const number = z.int().check(z.nonnegative(), z.maximum(2 ** 32 - 1));
const problemSchema: z.ZodMiniType<Problem> = z.strictObject({ seq: number, octets: number, ack: number });

export const sequenceNumbers = defineCalculation(problemSchema, ASKS);
