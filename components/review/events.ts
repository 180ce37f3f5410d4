import { ALGORITHM, type Grade, type LearnerEvent, type Source } from "@/lib/srs/event";
import type { Studier } from "./learner";

/** Events of the log as this browser makes them, now. */
function happened({ timeZone, rolloverHour }: Studier) {
  return { id: newId(), at: Date.now(), timeZone, rolloverHour };
}

export type Answer = { item: string; grade: Grade; source: Source; durationMs: number; answer?: unknown };

export function reviewEvent(studier: Studier, { item, grade, source, durationMs, answer }: Answer): LearnerEvent {
  // What the views hand over is what they would put on the wire: plain numbers, strings, arrays.
  const given = answer === undefined ? {} : { answer: answer as Extract<LearnerEvent, { type: "review" }>["answer"] };
  const spent = Math.min(Math.max(0, Math.round(durationMs)), 86_400_000);
  return { ...happened(studier), type: "review", item, grade, source, durationMs: spent, algorithm: ALGORITHM, ...given };
}

export function undoEvent(studier: Studier, item: string, target: string): LearnerEvent {
  return { ...happened(studier), type: "undo", item, target };
}

export function suspendEvent(studier: Studier, item: string, type: "suspend" | "resume"): LearnerEvent {
  return { ...happened(studier), type, item };
}

/** `crypto.randomUUID` is absent on plain http, where somebody may run this in their own network. */
function newId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
