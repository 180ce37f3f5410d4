"use client";

import { lazy, Suspense, useState } from "react";
import type { PlayerWord } from "./labels";
import type { PlayerProps } from "./player";
import type { RunControl } from "./use-run";
import { WireText } from "./wire-text";

type Props = PlayerProps & { control: RunControl; word: (word: PlayerWord) => string };

// Fetched when their fold is opened: most runs are played as they are.
const PacketPanel = lazy(() => import("./packet-panel"));
const ParameterForm = lazy(() => import("./parameter-form"));

/** What stands below the bar, folded: parameters, packet bytes, and what the model leaves out. */
export function Folds(props: Props) {
  const { runner, loadEngine, fields, locale, control, word, simplifications } = props;
  const [showForm, setShowForm] = useState(false);
  const [showBytes, setShowBytes] = useState(false);
  return (
    <div className="sim-folds">
      <details onToggle={(event) => setShowForm(event.currentTarget.open)}>
        <summary>{word("parameters")}</summary>
        {showForm && (
          <Suspense fallback={<p className="caption">…</p>}>
            {/* Remounted with every run, so that its fields show what is running. */}
            <ParameterForm key={JSON.stringify(control.run)} {...{ loadEngine, fields, locale, control }} />
          </Suspense>
        )}
      </details>
      {runner.interfaces !== undefined && (
        <details onToggle={(event) => setShowBytes(event.currentTarget.open)}>
          <summary>{word("packets")}</summary>
          {showBytes && (
            <Suspense fallback={<p className="caption">…</p>}>
              <PacketPanel
                loadEngine={loadEngine}
                interfaces={runner.interfaces}
                frames={control.trace.frames.slice(0, control.index + 1)}
                locale={locale}
                word={word}
              />
            </Suspense>
          )}
        </details>
      )}
      {simplifications.length > 0 && (
        <details>
          <summary>{word("simplified")}</summary>
          <ul className="sim-simplified">
            {simplifications.map((text) => (
              <li key={text}>
                <WireText>{text}</WireText>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
