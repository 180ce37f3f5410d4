import Link from "next/link";
import { Cites } from "@/components/lesson/cites";
import { Html } from "@/components/lesson/html";
import type { CiteDocument, ClaimDocument } from "@/lib/content/catalogue";
import type { Locale } from "@/lib/text";

type Props = {
  claim: ClaimDocument;
  lines: string;
  /** The address of the section that teaches it. */
  taught: string | undefined;
  /** What asks it, in words, with the address of the quiz that has just that, where there is one. */
  asked: { words: string; quiz?: string }[];
  findCite: (cite: string) => CiteDocument | undefined;
  labels: Record<"verdict" | "isSo" | "believedBecause" | "taught", string>;
  locale: Locale;
};

/** A claim of a note with its verdict, its correction, and the way to the lesson and the quiz that have it. */
export function NoteClaimEntry({ claim, lines, taught, asked, findCite, labels, locale }: Props) {
  return (
    <li data-verdict={claim.verdict} id={claim.id.replaceAll(".", "-")}>
      <p className="note-said">
        <small className="note-verdict">{labels.verdict}</small>
        <Html html={claim.text[locale]} />
      </p>
      {claim.correction && (
        <div className="note-so">
          <small>{labels.isSo}</small> <Html html={claim.correction[locale]} /> <Cites cites={claim.cites} findCite={findCite} />
        </div>
      )}
      {claim.believed_because && (
        <p className="note-why">
          <small>{labels.believedBecause}</small> <Html html={claim.believed_because[locale]} />
        </p>
      )}
      <p className="caption">
        <span>{lines}</span>
        {taught && (
          <Link href={taught} prefetch={false}>
            {labels.taught}
          </Link>
        )}
        {asked.map(({ words, quiz }) =>
          quiz ? (
            <Link key={words} href={quiz} prefetch={false}>
              {words}
            </Link>
          ) : (
            <span key={words}>{words}</span>
          ),
        )}
      </p>
    </li>
  );
}
