"use client";

import { useCallback, useEffect, useState } from "react";
import type { ListedSession } from "@/lib/account/settings";
import { describeUserAgent } from "@/lib/account/user-agent";
import type { Locale } from "@/lib/text";
import { callApi } from "./api";
import type { SettingsProps } from "./settings-island";
import { explain } from "./texts";

/** Where the learner is signed in; each can be ended from here. */
export function SessionsSection({ locale, texts, account, timeZone }: SettingsProps & { timeZone: string }) {
  const [sessions, setSessions] = useState<ListedSession[]>([]);
  const [fault, setFault] = useState<string>();
  const [said, setSaid] = useState("");
  const load = useCallback(async () => {
    const answer = await callApi<{ sessions: ListedSession[] }>("sessions");
    if (answer.ok) setSessions(answer.value.sessions);
    else setFault(explain(account.errors, answer.reason).form);
  }, [account]);
  useEffect(() => void load(), [load]);

  async function end(path: string) {
    const answer = await callApi(path, "DELETE");
    // One that has ended meanwhile is as good.
    if (!answer.ok && answer.reason !== "not-found") return setFault(explain(account.errors, answer.reason).form);
    setFault(undefined);
    setSaid(texts.ended1);
    await load();
  }
  const day = (at: number) =>
    new Intl.DateTimeFormat(TAGS[locale], { dateStyle: "medium", timeStyle: "short", timeZone }).format(at);
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{texts.sessions}</h2>
      <p>{sessions.length === 1 ? texts.onlyThis : texts.sessionsLede}</p>
      <ul className="settings-sessions">
        {sessions.map((session) => {
          const name = describeUserAgent(session.userAgent) ?? texts.unknownBrowser;
          return (
            <li key={session.id}>
              <span>
                <strong>{name}</strong> {session.isCurrent && <span className="this-one">{texts.thisOne}</span>}
                <span className="caption">
                  {texts.lastSeen}: <time dateTime={new Date(session.lastSeenAt).toISOString()}>{day(session.lastSeenAt)}</time>
                </span>
              </span>
              {!session.isCurrent && (
                <button type="button" className="button" onClick={() => end(`sessions/${session.id}`)}>
                  {texts.end}
                  <span className="visually-hidden">: {name}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 2 && (
        <button type="button" className="button" onClick={() => end("sessions")}>
          {texts.endOthers}
        </button>
      )}
      <p className="error" role="alert" hidden={!fault}>
        {fault}
      </p>
      <p className="caption" role="status">
        {said}
      </p>
    </section>
  );
}

const TAGS: Record<Locale, string> = { zh: "zh-CN", en: "en-GB" };
