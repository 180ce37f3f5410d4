"use client";

import { useState } from "react";
import { encodeRun } from "@/lib/sim/link";
import { captureOf } from "@/lib/sim/trace";
import type { PlayerWord } from "./labels";
import type { PlayerProps } from "./player";
import type { RunControl } from "./use-run";
import { WireText } from "./wire-text";

type Props = PlayerProps & {
  control: RunControl;
  /** The summary of a scenario says what it shows: while the learner predicts, it would give the answers away. */
  predicting: boolean;
  word: (word: PlayerWord) => string;
};

/** The head of the player: which scenario, and what can be taken away (a link, a capture). */
export function PlayerTools({ engine, name, locale, scenarios, address, alone, control, predicting, word }: Props) {
  const [copied, setCopied] = useState(false);
  const [place, setPlace] = useState(engine.interfaces?.[0]?.id);
  const scenario = scenarios[control.scenario];
  if (scenario === undefined) return null;
  const link = `${address}?${encodeRun(control.scenario, scenario, control.run)}`;

  async function copy() {
    await navigator.clipboard.writeText(new URL(link, location.href).href);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  }

  async function download() {
    if (place === undefined) return;
    const { encodePcap } = await import("@/lib/packets/pcap");
    const bytes = encodePcap(captureOf(engine, control.trace.frames, place));
    const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: "application/vnd.tcpdump.pcap" }));
    const anchor = document.createElement("a");
    anchor.href = url;
    anchor.download = `${name}-${control.scenario}-${place}.pcap`;
    anchor.click();
    URL.revokeObjectURL(url);
  }

  return (
    <div className="sim-head">
      <label className="sim-scenario">
        <span className="sim-label">{word("scenario")}</span>
        <select value={control.scenario} onChange={(event) => control.choose(event.target.value)}>
          {Object.entries(scenarios).map(([id, entry]) => (
            <option key={id} value={id}>
              {entry.title[locale]}
            </option>
          ))}
        </select>
      </label>
      <div className="sim-take">
        {alone ? (
          <button type="button" className="button button-quiet" onClick={copy}>
            <span role="status">{word(copied ? "copied" : "link")}</span>
          </button>
        ) : (
          <a className="button button-quiet" href={link}>
            {word("open")}
          </a>
        )}
        {engine.interfaces && engine.interfaces.length > 0 && (
          <>
            {engine.interfaces.length > 1 && (
              <label>
                <span className="visually-hidden">{word("captureAt")}</span>
                <select value={place} onChange={(event) => setPlace(event.target.value)}>
                  {engine.interfaces.map((entry) => (
                    <option key={entry.id} value={entry.id}>
                      {entry.label[locale]}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <button type="button" className="button button-quiet" onClick={download}>
              {word("capture")}
            </button>
          </>
        )}
      </div>
      <p className="sim-summary">
        <WireText>{predicting ? word("predictHelp") : scenario.summary[locale]}</WireText>
      </p>
    </div>
  );
}
