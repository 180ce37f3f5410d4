import Link from "next/link";
import { Cites } from "@/components/lesson/cites";
import { Html } from "@/components/lesson/html";
import type { CiteDocument, ClaimDocument, TopicDocument } from "@/lib/content/catalogue";
import { paths } from "@/lib/paths";
import type { Item } from "@/lib/quiz/kinds";
import type { Locale } from "@/lib/text";

type Props = {
  claim: ClaimDocument;
  lines: string;
  topic: TopicDocument | undefined;
  findItem: (id: string) => Item | undefined;
  findCite: (cite: string) => CiteDocument | undefined;
  labels: Record<"verdict" | "isSo" | "believedBecause" | "taught" | "asked", string>;
  locale: Locale;
};

/** A claim of a note with its verdict, its correction, and the way to the lesson and the quiz that have it. */
export function NoteClaimEntry({ claim, lines, topic, findItem, findCite, labels, locale }: Props) {
  // The first item that asks it says under which heading it is taught.
  const heading = claim.askedBy.flatMap((id) => findItem(id)?.taught_at ?? [])[0];
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
        {topic && (
          <Link href={paths.topic(locale, topic, heading)} prefetch={false}>
            {labels.taught}
          </Link>
        )}
        {topic && topic.questions.length > 0 && claim.askedBy.length > 0 && (
          <Link href={paths.quizSet(locale, topic.id)} prefetch={false}>
            {labels.asked}
          </Link>
        )}
      </p>
    </li>
  );
}
