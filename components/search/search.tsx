"use client";

import { useEffect, useRef, useState } from "react";
import type { Locale } from "@/lib/text";
import { boxWords } from "./box-words";
import { SearchBox } from "./search-box";
import { opensSearch } from "./slash-key";

const HASH = "#search=";

/**
 * The search, as far as every page has it: a button in the header, a key, and `#search=…` in an address. The box opens at
 * once, and what searches is fetched then (search-box.tsx).
 */
export function Search({ locale }: { locale: Locale }) {
  const word = boxWords(locale);
  const [opened, setOpened] = useState<{ query: string }>();
  const isOpen = useRef(false);
  isOpen.current = opened !== undefined;

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (isOpen.current || !opensSearch(event)) return;
      // Otherwise the box would begin with the key that opened it.
      event.preventDefault();
      setOpened({ query: "" });
    }
    function readAddress() {
      if (location.hash.startsWith(HASH)) setOpened({ query: decoded(location.hash.slice(HASH.length)) });
    }
    readAddress();
    addEventListener("keydown", onKey);
    addEventListener("hashchange", readAddress);
    return () => {
      removeEventListener("keydown", onKey);
      removeEventListener("hashchange", readAddress);
    };
  }, []);

  return (
    <>
      <button
        type="button"
        className="search-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="/"
        onClick={() => setOpened({ query: "" })}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round">
          <circle cx="8.5" cy="8.5" r="5.5" />
          <path d="M12.8 12.8 17.5 17.5" />
        </svg>
        <span className="search-button-word">{word("search")}</span>
        <span className="search-button-key" aria-hidden="true">
          /
        </span>
      </button>
      {opened && <SearchBox initial={opened.query} locale={locale} onClosed={() => setOpened(undefined)} />}
    </>
  );
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written.replaceAll("+", " "));
  } catch {
    return written;
  }
}
