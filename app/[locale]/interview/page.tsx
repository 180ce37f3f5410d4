import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { InterviewApp } from "@/components/interview/interview-app";
import { questionsIn } from "@/lib/interview/question";
import { findItem, listAreas } from "@/lib/server/content/queries";
import type { Locale } from "@/lib/text";

type Params = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: "interview" });
  return { title: t("title"), description: t("description") };
}

/** What a mock interview is and what can be chosen, static; the questions reach the browser when one begins. */
export default async function InterviewPage({ params }: Params) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations("interview");
  const questions = questionsIn(listAreas(), findItem, locale);
  const areas = listAreas().flatMap(({ id, title, layer, topics }) => {
    const count = questions.filter((question) => question.area === id).length;
    return count > 0 ? [{ id, title: title[locale], layer: layer ?? topics[0]?.layer, count }] : [];
  });
  const candidates = questions.map(({ id, area, minutes }) => ({ id, area, minutes }));
  return (
    <InterviewApp locale={locale} areas={areas} candidates={candidates}>
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <ol className="mock-how">
        <li>{t("how1")}</li>
        <li>{t("how2")}</li>
        <li>{t("how3")}</li>
      </ol>
      <noscript>
        <p>{t("noScript")}</p>
      </noscript>
    </InterviewApp>
  );
}
