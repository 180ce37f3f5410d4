"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { paths } from "@/lib/paths";
import type { Locale, Text } from "@/lib/text";
import { sessionChanged } from "./session-changed";
import { type StartFailure, startGuest } from "./start";

// Here and not in messages/: the first page need not load all texts of the product, and every caller would pass the same.
const FAILED: Record<StartFailure, Text> = {
  unreachable: {
    zh: "没连上服务器。请检查网络后再按一次；课文不用登录也能读。",
    en: "The server did not answer. Check the connection and press again; the lessons can be read meanwhile.",
  },
  "too-many-requests": {
    zh: "这个网络里刚有太多人同时开始。十分钟后再试；课文现在就能读。",
    en: "Too many people have just started from this network. Try again in ten minutes; the lessons are open now.",
  },
};
const NO_SCRIPT: Text = {
  zh: "开始学习需要 JavaScript：进度要靠它记下来。课文不用它也能读。",
  en: "Starting needs JavaScript, which keeps your progress. The lessons can be read without it.",
};

type Props = {
  locale: Locale;
  label: string;
  /** Beside another button that is the page's first. */
  isSecond?: boolean;
  /** Where it leads; the map unless said. */
  to?: string;
  /** Instead of leading anywhere: the page goes on by itself. */
  onStarted?: () => void;
};

/** Makes the visitor a guest, or goes on with the session that there is, and leads to the map. */
export function StartButton({ locale, label, isSecond = false, to = paths.learn(locale), onStarted }: Props) {
  const router = useRouter();
  const [state, setState] = useState<"idle" | "busy" | StartFailure>("idle");
  const failure = state === "idle" || state === "busy" ? undefined : state;

  async function start() {
    setState("busy");
    const started = await startGuest(locale);
    if (!started.ok) return setState(started.reason);
    sessionChanged();
    if (onStarted) {
      setState("idle");
      onStarted();
    } else router.push(to);
  }

  return (
    <>
      <button type="button" className={isSecond ? "button" : "button button-primary"} disabled={state === "busy"} onClick={start}>
        {label}
      </button>
      <noscript>
        <p className="caption">{NO_SCRIPT[locale]}</p>
      </noscript>
      <p className="error" role="status" hidden={failure === undefined}>
        {failure && FAILED[failure][locale]}
      </p>
    </>
  );
}
