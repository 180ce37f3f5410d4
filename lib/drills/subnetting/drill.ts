import * as z from "zod/mini";
import { defineCalculation } from "../calculation";
import type { SkillId } from "../catalogue";
import { broadcastAsk, memberAsk, networkAsk, rangeAsk } from "./block-asks";
import type { Problem, SubnetAsk } from "./problem";
import { hostsAsk, maskAsk, prefixAsk, smallestAsk } from "./size-asks";

type SubnetSkill = Extract<SkillId, `drill.subnetting.${string}`>;

const ASKS: Record<SubnetSkill, SubnetAsk> = {
  "drill.subnetting.mask": maskAsk,
  "drill.subnetting.prefix": prefixAsk,
  "drill.subnetting.hosts": hostsAsk,
  "drill.subnetting.smallest": smallestAsk,
  "drill.subnetting.network": networkAsk,
  "drill.subnetting.broadcast": broadcastAsk,
  "drill.subnetting.range": rangeAsk,
  "drill.subnetting.member": memberAsk,
};

const problemSchema: z.ZodMiniType<Problem> = z.strictObject({
  address: z.int().check(z.nonnegative(), z.maximum(2 ** 32 - 1)),
  length: z.int(),
});

export const subnetting = defineCalculation(problemSchema, ASKS);
