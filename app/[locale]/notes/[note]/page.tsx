import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NoteClaimEntry } from "@/components/notes/note-claim";
import { VerdictFilter } from "@/components/notes/verdict-filter";
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
            topic={claim.topic === undefined ? undefined : findTopic(claim.topic)}
            findItem={findItem}
            findCite={findCite}
            locale={locale}
            labels={{
              verdict: t(`verdict.${claim.verdict}`),
              isSo: t("isSo"),
              believedBecause: t("believedBecause"),
              taught: t("taught"),
              asked: t("asked", { count: claim.askedBy.length }),
            }}
          />
        ))}
      </ol>
    </main>
  );
}
