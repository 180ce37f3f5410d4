"use client";

import { useEffect, useMemo, useState } from "react";
import { dissect } from "@/lib/packets/dissect";
import { encode } from "@/lib/packets/encode";
import { meaningOf } from "@/lib/packets/fields";
import type { AnyEngine, AnyRunner, Frame } from "@/lib/sim/engine";
import { captureOf } from "@/lib/sim/trace";
import type { Locale } from "@/lib/text";
import { foldWords } from "./fold-words";
import { formatTime } from "./format-time";
import type { PlayerWord } from "./labels";
import { packetTitle } from "./packet-title";

type Props = {
  loadEngine: () => Promise<AnyEngine>;
  interfaces: NonNullable<AnyRunner["interfaces"]>;
  frames: Frame[];
  locale: Locale;
  word: (word: PlayerWord) => string;
};
type Marked = { bitOffset: number; bitLength: number };

/** The packets that one interface has seen so far; of the chosen one every field beside its bytes. */
export default function PacketPanel({ loadEngine, interfaces, frames, locale, word }: Props) {
  const own = foldWords(locale);
  const [engine, setEngine] = useState<AnyEngine>();
  useEffect(() => void loadEngine().then(setEngine), [loadEngine]);
  const [place, setPlace] = useState(interfaces[0]?.id ?? "");
  const [chosen, setChosen] = useState<number>();
  const [marked, setMarked] = useState<Marked>();
  const captured = useMemo(() => (engine ? captureOf(engine, frames, place) : []), [engine, frames, place]);
  // Without a choice of the learner's the newest packet is shown, so that the panel follows the run.
  const index = Math.min(chosen ?? captured.length - 1, captured.length - 1);
  const packet = captured[index];
  const bytes = useMemo(() => (packet ? encode(packet.packet) : undefined), [packet]);
  const layers = useMemo(() => (bytes ? dissect(bytes) : []), [bytes]);

  return (
    <div className="packet-panel">
      <div className="packet-choice">
        <label>
          <span className="sim-label">{word("captureAt")}</span>{" "}
          <select value={place} onChange={(event) => setPlace(event.target.value)}>
            {interfaces.map((entry) => (
              <option key={entry.id} value={entry.id}>
                {entry.label[locale]}
              </option>
            ))}
          </select>
        </label>
        {packet && (
          <label>
            <span className="sim-label">{own("packet")}</span>{" "}
            <select className="wire" value={index} onChange={(event) => setChosen(Number(event.target.value))}>
              {captured.map((entry, position) => (
                <option key={position} value={position}>
                  {position + 1} · {formatTime(entry.atMs, locale)} · {packetTitle(entry.packet)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {bytes === undefined ? (
        <p className="caption">{engine ? own("noPackets") : "…"}</p>
      ) : (
        <>
          <p className="packet-bytes wire" aria-hidden="true">
            {layers.map((layer) => (
              <span key={`${layer.protocol} ${layer.byteOffset}`} data-layer={layer.layer}>
                {Array.from(bytes.subarray(layer.byteOffset, layer.byteOffset + layer.byteLength), (byte, offset) => (
                  <span key={offset} data-marked={covers(marked, layer.byteOffset + offset) || undefined}>
                    {byte.toString(16).padStart(2, "0")}
                  </span>
                ))}
              </span>
            ))}
          </p>
          {layers.map((layer) => (
            <details
              key={`${layer.protocol} ${layer.byteOffset}`}
              open={layer.layer === "transport" || layer.layer === "application"}
              data-layer={layer.layer}
            >
              <summary className="mark">
                {layer.name[locale]} <span className="caption num">{layer.byteLength} B</span>
              </summary>
              <table className="ruled packet-fields">
                <thead>
                  <tr>
                    <th scope="col">{own("field")}</th>
                    <th scope="col">{own("bytes")}</th>
                    <th scope="col">{own("value")}</th>
                  </tr>
                </thead>
                <tbody>
                  {layer.fields.map((field) => (
                    <tr
                      key={`${field.id} ${field.bitOffset}`}
                      onMouseEnter={() => setMarked(field)}
                      onMouseLeave={() => setMarked(undefined)}
                      title={meaningOf(layer.protocol, field.id)?.meaning[locale]}
                    >
                      <th scope="row">
                        {field.group ? `${field.group[locale]} · ` : ""}
                        {field.name[locale]}
                      </th>
                      <td className="wire">{octets(bytes, field)}</td>
                      <td className="wire">{field.display}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          ))}
        </>
      )}
    </div>
  );
}

function covers(marked: Marked | undefined, byte: number): boolean {
  if (marked === undefined) return false;
  return byte >= Math.floor(marked.bitOffset / 8) && byte < Math.ceil((marked.bitOffset + marked.bitLength) / 8);
}

const SHOWN_OCTETS = 16;

function octets(bytes: Uint8Array, { bitOffset, bitLength }: Marked): string {
  if (bitLength < 8) return `${bitLength} bit`;
  const all = Array.from(bytes.subarray(bitOffset >> 3, Math.ceil((bitOffset + bitLength) / 8)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  );
  return all.length > SHOWN_OCTETS ? `${all.slice(0, SHOWN_OCTETS).join(" ")} …` : all.join(" ");
}
