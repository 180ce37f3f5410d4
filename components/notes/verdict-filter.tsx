import type { Verdict } from "@/lib/content/catalogue";
import { VERDICTS } from "@/lib/content/schemas/notes";
import { KeptVerdict } from "./kept-verdict";

type Props = { counts: Record<Verdict, number>; total: number; legend: string; all: string; word: (verdict: Verdict) => string };

/** Shows the claims of one verdict. The style sheet does it (notes.css), so it works without JavaScript; with it the address keeps the choice. */
export function VerdictFilter({ counts, total, legend, all, word }: Props) {
  return (
    <KeptVerdict className="verdict-filter">
      <legend className="visually-hidden">{legend}</legend>
      <label>
        <input type="radio" name="verdict" value="all" defaultChecked /> {all} <b>{total}</b>
      </label>
      {VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
        <label key={verdict} data-verdict={verdict}>
          <input type="radio" name="verdict" value={verdict} /> {word(verdict)} <b>{counts[verdict]}</b>
        </label>
      ))}
    </KeptVerdict>
  );
}
