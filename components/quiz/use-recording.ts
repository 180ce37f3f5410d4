"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { mayBeSignedIn } from "@/components/account/session";
import { AGAIN, GOOD, type LearnerEvent, type Source } from "@/lib/srs/event";
import type { Given } from "./round";

/** visitor: nobody is signed in; failed: this browser cannot keep an answer. undefined until it is known. */
export type Recording = { who: "learner" | "visitor" | "failed" | undefined; isLowered: boolean; mayLower: boolean };

/**
 * Puts each answer of a quiz into the learner's log at once, so that leaving the page loses none; a right one counts as
 * Good, and may be lowered to Hard until the next question. The code that records comes with the first answer.
 */
export function useRecording(source: Source) {
  const [who, setWho] = useState<Recording["who"]>();
  const [last, setLast] = useState<{ event: LearnerEvent; right: boolean; isLowered: boolean }>();
  const turn = useRef(0);

  const look = useCallback(() => setWho(mayBeSignedIn() ? "learner" : "visitor"), []);
  useEffect(look, [look]);

  async function record({ item, right, answer, durationMs }: Given) {
    turn.current += 1;
    const mine = turn.current;
    if (!mayBeSignedIn()) return;
    try {
      const { recordAnswer } = await import("@/components/review/record");
      const event = await recordAnswer({ item, grade: right ? GOOD : AGAIN, source, durationMs, answer });
      if (event === null) setWho("visitor");
      else if (mine === turn.current) setLast({ event, right, isLowered: false });
    } catch {
      setWho("failed");
    }
  }

  async function lower() {
    if (last === undefined || !last.right || last.isLowered) return;
    setLast({ ...last, isLowered: true });
    const { lowerToHard } = await import("./lower-to-hard");
    await lowerToHard(last.event).catch(() => setWho("failed"));
  }

  /** The next question is on the screen: the last answer stands. */
  function settle() {
    turn.current += 1;
    setLast(undefined);
  }

  const recording: Recording = { who, isLowered: last?.isLowered === true, mayLower: last?.right === true && !last.isLowered };
  return { recording, record, lower, settle, look };
}
