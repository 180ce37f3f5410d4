import { LAYER_NAMES, LAYERS } from "@/lib/layer";
import type { Locale } from "@/lib/text";
import { mapWords } from "./words";

/** What the shapes on the lessons mean, and their colours. */
export function MapKey({ locale }: { locale: Locale }) {
  const words = mapWords(locale);
  return (
    <>
      <ul className="map-key" aria-label={words.key} data-layer="host">
        {(
          [
            ["new", words.keyNew],
            ["begun", words.keyBegun],
            ["known", words.keyKnown],
          ] as const
        ).map(([stage, name]) => (
          <li key={stage} data-stage={stage}>
            <i className="map-pie" aria-hidden="true" /> {name}
          </li>
        ))}
        <li className="map-key-line">{words.keyLine}</li>
      </ul>
      <ul className="map-key map-key-layers" aria-label={words.keyLayers}>
        <li aria-hidden="true">{words.keyLayers}</li>
        {LAYERS.map((layer) => (
          <li key={layer} className="mark" data-layer={layer}>
            {LAYER_NAMES[layer][locale]}
          </li>
        ))}
      </ul>
    </>
  );
}
