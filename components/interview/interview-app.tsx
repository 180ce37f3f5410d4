"use client";

import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from "react";
import type { Candidate } from "@/lib/interview/choose";
import type { InterviewQuestion } from "@/lib/interview/question";
import { paths } from "@/lib/paths";
import type { Locale } from "@/lib/text";
import type { Begun } from "./begin";
import type { RunningProps } from "./running";
import { type AreaChoice, type Chosen, StartForm } from "./start-form";
import { KEPT, REPORT_HASH } from "./storage-keys";

type Props = { locale: Locale; areas: AreaChoice[]; candidates: Candidate[]; children: ReactNode };

type Screen =
  | { type: "start"; state: "checking" | "ready" | "busy" | "unreachable"; last?: Begun }
  | { type: "running"; begun: Begun; Running: ComponentType<RunningProps>; questions: InterviewQuestion[] };

/** The start page, and in its place the interview; code and questions of that come when one begins or is taken up again. */
export function InterviewApp({ locale, areas, candidates, children }: Props) {
  const [screen, setScreen] = useState<Screen>({ type: "start", state: "checking" });

  const takeUp = useCallback(async () => {
    if (readText() === null) return setScreen({ type: "start", state: "ready" });
    try {
      const { resume, Running, questions } = await loadAll(locale);
      const begun = await resume(questions);
      const isShown = begun !== undefined && (begun.mock.current !== null || location.hash === REPORT_HASH);
      if (isShown) setScreen({ type: "running", begun, Running, questions });
      else setScreen({ type: "start", state: "ready", last: begun });
    } catch {
      setScreen({ type: "start", state: "unreachable" });
    }
  }, [locale]);
  useEffect(() => void takeUp(), [takeUp]);

  async function start(chosen: Chosen) {
    setScreen({ type: "start", state: "busy" });
    try {
      const { begin, Running, questions } = await loadAll(locale);
      const begun = await begin(chosen, questions);
      scrollTo(0, 0);
      setScreen({ type: "running", begun, Running, questions });
    } catch {
      setScreen({ type: "start", state: "unreachable" });
    }
  }

  async function showLast(begun: Begun) {
    const { Running, questions } = await loadAll(locale);
    history.replaceState(history.state, "", REPORT_HASH);
    setScreen({ type: "running", begun, Running, questions });
  }

  if (screen.type === "running") {
    const { Running, begun, questions } = screen;
    return <Running begun={begun} questions={questions} locale={locale} onAgain={takeUpAgain} />;
  }
  const { state, last } = screen;
  return (
    <main className="page mock-start">
      {children}
      <StartForm
        locale={locale}
        areas={areas}
        candidates={candidates}
        state={state}
        onStart={start}
        onReport={last && (() => void showLast(last))}
      />
    </main>
  );

  function takeUpAgain() {
    history.replaceState(history.state, "", paths.interview(locale));
    setScreen({ type: "start", state: "checking" });
    scrollTo(0, 0);
    void takeUp();
  }
}

/** Everything that an interview needs, at once. */
async function loadAll(locale: Locale) {
  const [{ begin, resume }, { Running }, questions] = await Promise.all([
    import("./begin"),
    import("./running"),
    fetchQuestions(locale),
  ]);
  return { begin, resume, Running, questions };
}

async function fetchQuestions(locale: Locale): Promise<InterviewQuestion[]> {
  const response = await fetch(paths.interviewQuestions(locale));
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
  // Our own route's answer (app/[locale]/interview/questions.json/route.ts).
  return (await response.json()) as InterviewQuestion[];
}

function readText(): string | null {
  try {
    return sessionStorage.getItem(KEPT);
  } catch {
    return null;
  }
}
