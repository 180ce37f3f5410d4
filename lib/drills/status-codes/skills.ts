import { STATUS_CODES } from "@/lib/reference/status-codes/codes";
import type { SkillId } from "../catalogue";

export type StatusSkill = Extract<SkillId, `drill.status-codes.${string}`>;
/** What a skill asks: the meaning of a code, or the code of a situation, among these codes. */
export type Scope = { ask: "meaning" | "situation"; codes: readonly number[] };

const ofClass = (first: number) => STATUS_CODES.map(({ code }) => code).filter((code) => Math.floor(code / 100) === first);
const meanings = (first: number): Scope => ({ ask: "meaning", codes: ofClass(first) });
const situations = (first: number): Scope => ({ ask: "situation", codes: ofClass(first) });
/** Codes that are mixed up; every question of such a skill offers all of them. */
const group = (...codes: number[]): Scope => ({ ask: "situation", codes });

export const SCOPES: Record<StatusSkill, Scope> = {
  "drill.status-codes.meaning-1xx": meanings(1),
  "drill.status-codes.meaning-2xx": meanings(2),
  "drill.status-codes.meaning-3xx": meanings(3),
  "drill.status-codes.meaning-4xx": meanings(4),
  "drill.status-codes.meaning-5xx": meanings(5),
  "drill.status-codes.situation-1xx": situations(1),
  "drill.status-codes.situation-2xx": situations(2),
  "drill.status-codes.situation-3xx": situations(3),
  "drill.status-codes.situation-4xx": situations(4),
  "drill.status-codes.situation-5xx": situations(5),
  "drill.status-codes.success": group(200, 201, 202, 204, 205),
  "drill.status-codes.ranges": group(200, 206, 304, 416),
  "drill.status-codes.redirects": group(301, 302, 303, 307, 308),
  "drill.status-codes.malformed": group(400, 415, 422),
  "drill.status-codes.access": group(401, 403, 407, 511),
  "drill.status-codes.absent": group(404, 410, 421, 451),
  "drill.status-codes.unsupported": group(405, 406, 415, 501),
  "drill.status-codes.preconditions": group(304, 409, 412, 423, 428),
  "drill.status-codes.too-large": group(413, 414, 431),
  "drill.status-codes.overload": group(408, 429, 503, 504),
  "drill.status-codes.gateways": group(500, 501, 502, 503, 504),
};

export function scopeOf(skill: string): Scope | undefined {
  // The keys are the skills, all of them; whatever else comes in is none.
  return Object.hasOwn(SCOPES, skill) ? SCOPES[skill as StatusSkill] : undefined;
}
