import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { VerdictBar } from "@/components/notes/verdict-bar";
import { countClaims, notesOf } from "@/lib/content/notes";
import { paths } from "@/lib/paths";
import { listClaims } from "@/lib/server/content/queries";
import type { Locale } from "@/lib/text";

type Params = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: "notes" });
  return { title: t("title"), description: t("lede") };
}

/** The five study notes, and how much of what they say is so. */
export default async function NotesPage({ params }: Params) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations("notes");
  const claims = listClaims();
  const figures = countClaims(claims);
  return (
    <main className="page">
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <dl className="note-figures">
        {(
          [
            ["claims", figures.total],
            ["right", figures.byVerdict.right],
            ["notRight", figures.total - figures.byVerdict.right],
            ["corrected", figures.corrected],
            ["asked", figures.asked],
          ] as const
        ).map(([name, count]) => (
          <div key={name}>
            <dt>{t(`figures.${name}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p className="caption">{t("figures.how")}</p>
      <ol className="note-list">
        {notesOf(claims).map((note) => (
          <li key={note.id}>
            <h2>
              <Link href={paths.note(locale, note.id)}>{t(`titles.n${note.id}`)}</Link>
            </h2>
            <p>{t(`about.n${note.id}`)}</p>
            <VerdictBar
              counts={countClaims(note.claims.map(({ claim }) => claim)).byVerdict}
              word={(verdict) => t(`verdict.${verdict}`)}
            />
          </li>
        ))}
      </ol>
    </main>
  );
}
