import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Html } from "@/components/lesson/html";
import { SkillList } from "@/components/quiz/skill-list";
import { DRILL_ENTRIES } from "@/lib/drills/catalogue";
import { paths } from "@/lib/paths";
import { listAreas } from "@/lib/server/content/queries";
import type { Locale } from "@/lib/text";

type Params = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: "quiz" });
  return { title: t("title"), description: t("description") };
}

/** Every drill with its skills, and a quiz for each topic that has questions. */
export default async function QuizzesPage({ params }: Params) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations("quiz");
  const areas = listAreas()
    .map((area) => ({ ...area, topics: area.topics.filter((topic) => topic.questions.length > 0) }))
    .filter((area) => area.topics.length > 0);
  return (
    <main className="page quizzes">
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <section className="wide" aria-labelledby="drills">
        <h2 id="drills">{t("drills")}</h2>
        <p className="caption">{t("drillsLede")}</p>
        {DRILL_ENTRIES.map((drill) => (
          <article key={drill.id} className="drill" data-layer={drill.layer} aria-labelledby={drill.id}>
            <div>
              <h3 id={drill.id} className="mark">
                <Link href={paths.quizSet(locale, drill.id)}>{drill.title[locale]}</Link>
              </h3>
              <p>{drill.lede[locale]}</p>
              <p>
                <Link className="button" href={paths.quizSet(locale, drill.id)}>
                  {t("begin")}
                </Link>
              </p>
            </div>
            <details className="drill-skills">
              <summary>{t("skills", { count: drill.skills.length })}</summary>
              <SkillList
                drill={drill.id}
                skills={drill.skills.map(({ id, title }) => ({ id, title: title[locale] }))}
                locale={locale}
              />
            </details>
          </article>
        ))}
      </section>
      <section className="wide" aria-labelledby="topics">
        <h2 id="topics">{t("topics")}</h2>
        <p className="caption">{t("topicsLede")}</p>
        {areas.map((area) => (
          <div key={area.id} className="quiz-area" data-layer={area.layer ?? area.topics[0]?.layer}>
            <h3 className="mark">
              {area.topics.length > 1 ? (
                <Link href={paths.quizSet(locale, area.id)}>{area.title[locale]}</Link>
              ) : (
                area.title[locale]
              )}
            </h3>
            <ul className="quiz-topics">
              {area.topics.map((topic) => (
                <li key={topic.id} data-layer={topic.layer}>
                  <Link href={paths.quizSet(locale, topic.id)}>
                    <Html className="title" html={topic.titleHtml[locale]} />
                  </Link>
                  <span className="caption num">{t("questions", { count: topic.questions.length })}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </main>
  );
}
