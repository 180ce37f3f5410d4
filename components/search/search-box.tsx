import { type ComponentType, useCallback, useEffect, useRef, useState } from "react";
import type { Locale } from "@/lib/text";
import { boxWords } from "./box-words";
import { fetchSearchFile } from "./search-data";
import type { SearchPanelProps } from "./search-panel";

type Props = { initial: string; locale: Locale; onClosed: () => void };

/**
 * The dialog with its box. It stands while the chunk that searches is on its way, so that nothing typed meanwhile is lost;
 * the browser keeps the focus inside and gives it back (showModal).
 */
export function SearchBox({ initial, locale, onClosed }: Props) {
  const word = boxWords(locale);
  const dialog = useRef<HTMLDialogElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState(initial);
  const [active, setActive] = useState<string>();
  const [Panel, setPanel] = useState<ComponentType<SearchPanelProps>>();
  const [hasFailed, setFailed] = useState(false);

  const load = useCallback(async () => {
    setFailed(false);
    try {
      const [{ SearchPanel }] = await Promise.all([import("./search-panel"), fetchSearchFile(locale)]);
      setPanel(() => SearchPanel);
    } catch {
      setFailed(true);
    }
  }, [locale]);

  useEffect(() => {
    dialog.current?.showModal();
    void load();
  }, [load]);

  const close = useCallback(() => dialog.current?.close(), []);
  const ask = useCallback((text: string) => {
    if (box.current) box.current.value = text;
    setQuery(text);
    box.current?.focus();
  }, []);

  return (
    <dialog
      ref={dialog}
      className="search"
      aria-label={word("search")}
      onClose={onClosed}
      // A click that meets the dialog itself is one beside it; Escape is the key for that.
      onClick={(event) => event.target === dialog.current && close()}
      // The page below has keys of its own.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className="search-line">
        <input
          ref={box}
          className="search-input"
          type="text"
          role="combobox"
          aria-label={word("search")}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={active !== undefined}
          aria-controls="search-results"
          aria-activedescendant={active}
          placeholder={word("placeholder")}
          defaultValue={initial}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          // Half a syllable of pinyin is no query yet.
          onChange={(event) => (event.nativeEvent as InputEvent).isComposing || setQuery(event.target.value)}
          onCompositionEnd={(event) => setQuery(event.currentTarget.value)}
        />
        <button type="button" className="search-close" onClick={close}>
          {word("close")}
        </button>
      </div>
      {Panel && <Panel query={query} locale={locale} box={box} onActive={setActive} onAsk={ask} onLeave={close} />}
      {!Panel && !hasFailed && (
        <p className="search-note" role="status">
          {word("making")}
        </p>
      )}
      {hasFailed && (
        <p className="search-note" role="alert">
          {word("failed")}{" "}
          <button type="button" className="button" onClick={load}>
            {word("retry")}
          </button>
        </p>
      )}
    </dialog>
  );
}
