"use client";

import { useEffect, useRef } from "react";
import { Html } from "@/components/lesson/html";
import type { Graded } from "@/lib/quiz/base";
import type { QuizWord } from "./words";

/** Right or not, and why; said aloud by a screen reader when it appears. */
export function Verdict({ graded, word }: { graded: Graded<string> | undefined; word: (word: QuizWord) => string }) {
  const place = useRef<HTMLDivElement>(null);
  // What teaches must not stay below the edge, or behind the bar that stands there.
  useEffect(() => {
    if (graded) place.current?.scrollIntoView({ block: "nearest" });
  }, [graded]);
  return (
    <div ref={place} role="status" className="question-verdict">
      {graded && (
        <>
          <b data-right={graded.right}>{word(graded.right ? "right" : "wrong")}</b>{" "}
          {graded.why.map((why) => (
            <Html key={why} as="p" html={why} />
          ))}
        </>
      )}
    </div>
  );
}
