import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Html } from "@/components/lesson/html";
import { TopicScores } from "@/components/progress/topic-scores";
import { paths } from "@/lib/paths";
import { findTopic, listAreas, listTopics } from "@/lib/server/content/queries";
import type { Locale } from "@/lib/text";

type Params = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: "learn" });
  return { title: t("title"), description: t("description") };
}

export default async function MapPage({ params }: Params) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations("learn");
  const areas = listAreas().filter((area) => area.topics.length > 0);
  return (
    <main className="page">
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede", { topics: listTopics().length })}</p>
      <TopicScores locale={locale}>
        {areas.map((area) => (
          <section key={area.id} className="map-area" aria-labelledby={area.id} data-layer={area.layer ?? area.topics[0]?.layer}>
            <h2 id={area.id} className="mark">
              {area.title[locale]}
            </h2>
            <Html as="p" className="caption" html={area.summary[locale]} />
            <ol className="map-topics">
              {area.topics.map((topic) => (
                <li key={topic.id} data-layer={topic.layer}>
                  <Link href={paths.topic(locale, topic)}>
                    <Html className="title" html={topic.titleHtml[locale]} />
                  </Link>
                  <Html as="p" html={topic.question[locale]} />
                  <p className="map-meta">
                    <span>{t("minutes", { count: topic.minutes })}</span>
                    {topic.simulations.length > 0 && <span>{t("simulations")}</span>}
                    {topic.prerequisites.length > 0 && (
                      <span>
                        {t("needs")}{" "}
                        {topic.prerequisites
                          .flatMap((id) => findTopic(id)?.title[locale] ?? [])
                          .join(locale === "zh" ? "、" : ", ")}
                      </span>
                    )}
                  </p>
                  <span className="map-score" data-score-of={topic.id} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </TopicScores>
    </main>
  );
}
