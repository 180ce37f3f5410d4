import type { Locale } from "@/lib/text";
import { mapWords } from "./words";

/** What the shapes on the lessons mean. */
export function MapKey({ locale }: { locale: Locale }) {
  const words = mapWords(locale);
  return (
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
  );
}
