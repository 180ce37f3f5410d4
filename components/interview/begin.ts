import { mayBeSignedIn } from "@/components/account/session";
import { rememberedStudier, rememberStudier, type Studier } from "@/components/review/learner";
import { type Known, planOf, type Standing } from "@/lib/interview/choose";
import { readKept } from "@/lib/interview/kept";
import { beginMock, type Mock } from "@/lib/interview/mock";
import { type InterviewQuestion, plannedOf } from "@/lib/interview/question";
import { startOfStudyDay, studyDay } from "@/lib/srs/day";
import type { LearnerEvent } from "@/lib/srs/event";
import type { ItemState } from "@/lib/srs/fold";
import { recall } from "@/lib/srs/memory";
import type { Chosen } from "./start-form";
import { KEPT, KEPT_BOOK } from "./storage-keys";

/**
 * What recording needs beside the interview. `studier`: nobody, where nothing is recorded. `states`: by question, as they
 * were when it began; null where the server could not be asked, and no date can be told. `events`: by question, the answers
 * that were put into the outbox, and whose they are.
 */
export type Book = {
  studier: Studier | null;
  states: Record<string, ItemState> | null;
  events: Record<string, { learner: string; event: LearnerEvent }>;
};
export type Begun = { mock: Mock; book: Book };

const MINUTE_MS = 60_000;
/** The server's word on what is due is worth a wait, but an interview starts without it. */
const PATIENCE_MS = 5_000;

/** Chooses the questions of a new interview and starts its clock. */
export async function begin(chosen: Chosen, questions: readonly InterviewQuestion[]): Promise<Begun> {
  const book = await openBook();
  const byId = new Map(questions.map((question) => [question.id, question]));
  const plan = planOf(chosen, questions, knownOf(book, Date.now())).flatMap(({ id }) => byId.get(id) ?? []);
  const begun = { mock: beginMock(plan.map(plannedOf), chosen.minutes * MINUTE_MS, Date.now()), book };
  keepBegun(begun);
  return begun;
}

/** The interview that this tab keeps, under way or over. What comes is recorded for whoever is signed in by now. */
export async function resume(questions: readonly InterviewQuestion[]): Promise<Begun | undefined> {
  const planned = new Map(questions.map((question) => [question.id, plannedOf(question)]));
  const mock = readKept(sessionStorage.getItem(KEPT), (id) => planned.get(id));
  if (mock === undefined) return undefined;
  // Written by keepBegun, by nobody else.
  const book = JSON.parse(sessionStorage.getItem(KEPT_BOOK) ?? "null") as Book | null;
  if (book?.studier && mayBeSignedIn() && book.studier.id === rememberedStudier()?.id) return { mock, book };
  return { mock, book: { ...(await openBook()), events: book?.events ?? {} } };
}

/** Keeps it for a reload, where the browser lets us. */
export function keepBegun({ mock, book }: Begun): void {
  try {
    sessionStorage.setItem(KEPT_BOOK, JSON.stringify(book));
    sessionStorage.setItem(KEPT, JSON.stringify(mock));
  } catch {
    // Storage is forbidden here: the interview goes on, and a reload ends it.
  }
}

/** Who answers, and what the server knows of their interview questions. */
export async function openBook(): Promise<Book> {
  const nothing: Book = { studier: rememberedStudier(), states: null, events: {} };
  if (!mayBeSignedIn()) return nothing;
  try {
    const response = await fetch("/api/v1/interview", { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) return response.status === 401 ? { ...nothing, studier: null } : nothing;
    // Our own route's answer (app/api/v1/interview/route.ts).
    const { studier, states } = (await response.json()) as { studier: Studier; states: Record<string, ItemState> };
    rememberStudier(studier);
    return { studier, states, events: {} };
  } catch {
    return nothing;
  }
}

/** What the choice of questions goes by; the form asks for it before anything begins. */
export async function readKnown(): Promise<Known> {
  return knownOf(await openBook(), Date.now());
}

function knownOf({ studier, states }: Book, now: number): Known {
  const standings = new Map<string, Standing>();
  const suspended = new Set(Object.entries(states ?? {}).flatMap(([id, state]) => (state.suspended ? [id] : [])));
  if (studier === null) return { standings, suspended };
  const { timeZone, rolloverHour, parameters } = studier;
  const tomorrowAt = startOfStudyDay(studyDay(now, timeZone, rolloverHour) + 1, timeZone, rolloverHour);
  for (const [id, { memory }] of Object.entries(states ?? {})) {
    if (memory) standings.set(id, { recall: recall(memory, now, parameters), isDue: memory.dueAt < tomorrowAt });
  }
  return { standings, suspended };
}
