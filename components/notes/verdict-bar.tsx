import type { CSSProperties } from "react";
import type { Verdict } from "@/lib/content/catalogue";
import { VERDICTS } from "@/lib/content/schemas/notes";

type Props = { counts: Record<Verdict, number>; word: (verdict: Verdict) => string };

/** How the claims of a note divide into verdicts: lengths to see, numbers to read. */
export function VerdictBar({ counts, word }: Props) {
  const present = VERDICTS.filter((verdict) => counts[verdict] > 0);
  return (
    <div className="verdict-bar">
      <div aria-hidden="true" className="verdict-lengths">
        {present.map((verdict) => (
          <i key={verdict} data-verdict={verdict} style={{ "--share": counts[verdict] } as CSSProperties} />
        ))}
      </div>
      <ul>
        {present.map((verdict) => (
          <li key={verdict} data-verdict={verdict}>
            {word(verdict)} <b>{counts[verdict]}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
