"use client";

import { useState } from "react";
import { encodeRun } from "@/lib/sim/link";
import { captureOf } from "@/lib/sim/trace";
import type { PlayerWord } from "./labels";
import type { PlayerProps } from "./player";
import type { RunControl } from "./use-run";

type Props = PlayerProps & { control: RunControl; word: (word: PlayerWord) => string };

/** What can be taken away from the player: a link to this very run, and a capture at one interface. */
export function TakeAway({ runner, loadEngine, name, locale, scenarios, address, alone, noCapture, control, word }: Props) {
  const [copied, setCopied] = useState(false);
  const [place, setPlace] = useState(runner.interfaces?.[0]?.id);
  /** What was asked for and is not there. */
  const [missing, setMissing] = useState<"emptyCapture" | "emptyKeyLog">();
  const scenario = scenarios[control.scenario];
  if (scenario === undefined) return null;
  const link = `${address}?${encodeRun(control.scenario, scenario, control.run)}`;

  async function copy() {
    const address = new URL(link, location.href).href;
    // A page that came over plain http has no clipboard: the learner copies by hand.
    if (navigator.clipboard === undefined) return void prompt(word("link"), address);
    await navigator.clipboard.writeText(address);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  }

  async function download() {
    if (place === undefined) return;
    const [engine, { encodePcap }] = await Promise.all([loadEngine(), import("@/lib/packets/pcap")]);
    const captured = captureOf(engine, control.trace.frames, place);
    setMissing(captured.length === 0 ? "emptyCapture" : undefined);
    if (captured.length === 0) return;
    save(encodePcap(captured), "application/vnd.tcpdump.pcap", `${name}-${control.scenario}-${place}.pcap`);
  }

  async function downloadKeyLog() {
    if (place === undefined) return;
    const keys = (await loadEngine()).keyLog?.(control.trace.frames, place) ?? "";
    setMissing(keys === "" ? "emptyKeyLog" : undefined);
    if (keys !== "") save(keys, "text/plain", `${name}-${control.scenario}-${place}.keys.txt`);
  }

  return (
    <div className="sim-take">
      {alone ? (
        <>
          <button type="button" className="button button-quiet" onClick={copy}>
            {word(copied ? "copied" : "link")}
          </button>
          <span className="visually-hidden" role="status">
            {copied ? word("copied") : ""}
          </span>
        </>
      ) : (
        <a className="button button-quiet" href={link}>
          {word("open")}
        </a>
      )}
      {noCapture !== undefined && <span className="caption">{noCapture}</span>}
      {runner.interfaces && runner.interfaces.length > 0 && (
        <>
          {runner.interfaces.length > 1 && (
            <label>
              <span className="visually-hidden">{word("captureAt")}</span>
              <select
                value={place}
                onChange={(event) => {
                  setPlace(event.target.value);
                  setMissing(undefined);
                }}
              >
                {runner.interfaces.map((entry) => (
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
          {runner.interfaces.some(({ id, keyLog }) => id === place && keyLog) && (
            <button type="button" className="button button-quiet" onClick={downloadKeyLog}>
              {word("keyLog")}
            </button>
          )}
          <span className="caption" role="status">
            {missing === undefined ? "" : word(missing)}
          </span>
        </>
      )}
    </div>
  );
}

function save(content: Uint8Array | string, type: string, fileName: string) {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  URL.revokeObjectURL(url);
}
