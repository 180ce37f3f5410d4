import type { CiteDocument, ClaimDocument, Verdict } from "@/lib/content/catalogue";
import type { Locale } from "@/lib/text";
import { Cites } from "./cites";
import { Html } from "./html";

export type MisconceptionLabels = {
  notesSaid: string;
  isSo: string;
  believedBecause: string;
  verdict: Record<Exclude<Verdict, "right">, string>;
};

type Props = {
  claim: ClaimDocument;
  findCite: (cite: string) => CiteDocument | undefined;
  labels: MisconceptionLabels;
  locale: Locale;
};

/** What the notes say and what is so: marked by sign and word, not struck through, so that both can be read. */
export function Misconception({ claim, findCite, labels, locale }: Props) {
  if (claim.verdict === "right" || claim.correction === undefined) throw new Error(`Claim ${claim.id} has nothing to correct.`);
  return (
    <div className="myth" id={`claim-${claim.id.replaceAll(".", "-")}`}>
      <small>
        {labels.notesSaid} · {labels.verdict[claim.verdict]}
      </small>
      <Html as="blockquote" html={claim.text[locale]} />
      <small>{labels.isSo}</small>
      <div className="so">
        <Html html={claim.correction[locale]} /> <Cites cites={claim.cites} findCite={findCite} />
      </div>
      {claim.believed_because && (
        <p className="why-believed">
          <small>{labels.believedBecause}</small>
          <Html html={claim.believed_because[locale]} />
        </p>
      )}
    </div>
  );
}
