import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NoteClaimEntry } from "@/components/notes/note-claim";
import { VerdictFilter } from "@/components/notes/verdict-filter";
import type { ClaimDocument } from "@/lib/content/catalogue";
import { askersOf, taughtAt } from "@/lib/content/claim-ways";
import { countClaims, notesOf } from "@/lib/content/notes";
import { paths } from "@/lib/paths";
import { findCite, findItem, findTopic, listClaims } from "@/lib/server/content/queries";
import type { Locale } from "@/lib/text";

export const dynamicParams = false;

export function generateStaticParams() {
  return notesOf(listClaims()).map(({ id }) => ({ note: id }));
}

type Params = { params: Promise<{ locale: string; note: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale, note } = await params;
  const t = await getTranslations({ locale: locale as Locale, namespace: "notes" });
  return { title: t(`titles.n${note}`), description: t(`about.n${note}`) };
}

/** One note, claim by claim in its own order: what it says, whether that is so, what is so, and where it is taught. */
export default async function NotePage({ params }: Params) {
  const { locale: language, note: id } = await params;
  const locale = language as Locale;
  setRequestLocale(locale);
  const notes = notesOf(listClaims());
  const note = notes.find((each) => each.id === id);
  if (note === undefined) notFound();
  const t = await getTranslations("notes");
  const counts = countClaims(note.claims.map(({ claim }) => claim)).byVerdict;
  return (
    <main className="page note">
      <nav aria-label={t("title")} className="note-tabs">
        <Link href={paths.notes(locale)}>{t("all")}</Link>
        {notes.map((each) => (
          <Link key={each.id} href={paths.note(locale, each.id)} aria-current={each.id === id ? "page" : undefined}>
            {t(`titles.n${each.id}`)}
          </Link>
        ))}
      </nav>
      <h1>{t(`titles.n${id}`)}</h1>
      <p className="lede">{t(`about.n${id}`)}</p>
      <VerdictFilter
        counts={counts}
        total={note.claims.length}
        legend={t("filter")}
        all={t("every")}
        word={(verdict) => t(`verdict.${verdict}`)}
      />
      <ol className="note-claims">
        {note.claims.map(({ claim, lines }) => (
          <NoteClaimEntry
            key={`${claim.id} ${lines}`}
            claim={claim}
            lines={t("lines", { lines: lines.replaceAll("-", "–").replaceAll(",", locale === "zh" ? "、" : ", ") })}
            taught={taughtPath(claim, locale)}
            asked={askedWords(claim, locale, t)}
            findCite={findCite}
            locale={locale}
            labels={{
              verdict: t(`verdict.${claim.verdict}`),
              isSo: t("isSo"),
              believedBecause: t("believedBecause"),
              taught: t("taught"),
            }}
          />
        ))}
      </ol>
    </main>
  );
}

function taughtPath(claim: ClaimDocument, locale: Locale): string | undefined {
  const place = taughtAt(claim, findItem);
  const topic = place && findTopic(place.topic);
  return topic && paths.topic(locale, topic, place.section);
}

type Words = Awaited<ReturnType<typeof getTranslations<"notes">>>;

/** Each quiz that asks the claim, by its lesson's name where there are two; then cards and interview questions, which no quiz asks. */
function askedWords(claim: ClaimDocument, locale: Locale, t: Words): { words: string; quiz?: string }[] {
  const { quizzes, cards, interviews } = askersOf(claim, findItem);
  const asked: { words: string; quiz?: string }[] = quizzes.map(({ topic, count }) => ({
    words: quizzes.length > 1 ? t("askedIn", { count, topic: findTopic(topic)?.title[locale] ?? topic }) : t("asked", { count }),
    quiz: paths.quizSet(locale, topic, claim.id),
  }));
  if (cards > 0) asked.push({ words: t("cards", { count: cards }) });
  if (interviews > 0) asked.push({ words: t("interviews", { count: interviews }) });
  return asked;
}
