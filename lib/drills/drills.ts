import type { Graded } from "@/lib/quiz/base";
import { gradeAnswer } from "./answer";
import { type DrillId, drillIdOf } from "./catalogue";
import { cwnd } from "./cwnd/drill";
import type { Drill } from "./drill";
import { headers } from "./headers/drill";
import { layers } from "./layers/drill";
import { methods } from "./methods/drill";
import { ports } from "./ports/drill";
import { sequenceNumbers } from "./sequence-numbers/drill";
import { statusCodes } from "./status-codes/drill";
import { subnetting } from "./subnetting/drill";
import { tcpStates } from "./tcp-states/drill";
import { termsOfContent } from "./terms/terms";

/** All drills at once, for a server; a browser loads the one it asks (load.ts). */
export const DRILLS: Record<DrillId, Drill> = {
  "status-codes": statusCodes,
  "tcp-states": tcpStates,
  ports,
  headers,
  methods,
  layers,
  subnetting,
  "sequence-numbers": sequenceNumbers,
  cwnd,
  terms: termsOfContent,
};

/** Whether an item is a drill skill. */
export function hasSkill(id: string): boolean {
  return drillIdOf(id) !== undefined;
}

/** Grades `{ question, given }` for a skill; undefined where it is not an answer to a question of that skill. */
export function gradeDrill(skill: string, answer: unknown): Graded | undefined {
  const drill = drillIdOf(skill);
  return drill && gradeAnswer(DRILLS[drill], skill, answer);
}
