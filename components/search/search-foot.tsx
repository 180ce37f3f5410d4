import { useEffect, useState } from "react";
import type { Locale } from "@/lib/text";
import { Marked } from "./marked";
import { isSlashOn, setSlash } from "./slash-key";
import { searchWords } from "./words";

/** How many there are, said as they change; the keys; and whether one key alone opens the search. */
export function SearchFoot({ status, locale }: { status: string; locale: Locale }) {
  const word = searchWords(locale);
  const [isOn, setOn] = useState(true);
  useEffect(() => setOn(isSlashOn()), []);
  return (
    <div className="search-foot">
      <p role="status">{status}</p>
      <p className="search-keys">
        <Marked text={word("keys")} tokens={[]} as="kbd" />
      </p>
      <label className="search-keys">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => {
            setSlash(event.target.checked);
            setOn(event.target.checked);
          }}
        />{" "}
        <span>
          <Marked text={word("slash")} tokens={[]} as="kbd" />
        </span>
      </label>
    </div>
  );
}
