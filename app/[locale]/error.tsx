"use client";

import { useParams } from "next/navigation";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

/** A bug surfaced. Answers wait in the browser's own store, so nothing is lost by loading the page again. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const { error } = useParams().locale === "zh" ? zh : en;
  return (
    <main className="page">
      <h1>{error.title}</h1>
      <p className="lede">{error.lede}</p>
      <p>
        <button type="button" className="button button-primary" onClick={reset}>
          {error.again}
        </button>
      </p>
    </main>
  );
}
