import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Cites } from "@/components/lesson/cites";
import { Html } from "@/components/lesson/html";
import { LessonBody } from "@/components/lesson/lesson-body";
import { LessonEnd } from "@/components/lesson/lesson-end";
import type { PathDocument } from "@/lib/content/catalogue";
import { paths } from "@/lib/paths";
import {
  findCite,
  findClaim,
  findItem,
  findTable,
  findTerm,
  findTopic,
  listAreas,
  listPaths,
  listTopics,
  readLesson,
} from "@/lib/server/content/queries";
import type { Locale } from "@/lib/text";

export const dynamicParams = false;

export function generateStaticParams() {
  return listTopics().map((topic) => ({ area: topic.area, topic: topic.id }));
}

type Params = { params: Promise<{ locale: string; area: string; topic: string }> };

async function read({ params }: Params) {
  const { locale, area, topic: id } = await params;
  const topic = findTopic(id);
  if (topic === undefined || topic.area !== area) notFound();
  return { locale: locale as Locale, topic };
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const { locale, topic } = await read(props);
  return { title: topic.title[locale], description: topic.question[locale].replace(/<[^>]+>/g, "") };
}

export default async function LessonPage(props: Params) {
  const { locale, topic } = await read(props);
  setRequestLocale(locale);
  const t = await getTranslations("lesson");
  const area = listAreas().find((entry) => entry.id === topic.area);
  const needs = topic.prerequisites.flatMap((id) => findTopic(id) ?? []);
  const data = { lesson: readLesson(topic.id, locale), topic, findItem, findClaim, findTerm, findTopic, findTable, findCite };
  const labels = {
    notesSaid: t("notesSaid"),
    isSo: t("isSo"),
    believedBecause: t("believedBecause"),
    verdict: {
      wrong: t("verdict.wrong"),
      outdated: t("verdict.outdated"),
      oversimplified: t("verdict.oversimplified"),
      disputed: t("verdict.disputed"),
    },
    anchor: t("anchor"),
    table: t("table"),
    recall: t("recall"),
    show: t("show"),
    bits: (count: number) => t("bits", { count }),
    headerCaption: (name: string, bits: number) => t("headerCaption", { name, bits }),
  };
  return (
    <main className="page lesson" data-layer={topic.layer}>
      <nav className="crumb mark" aria-label={t("map")}>
        <Link href={`${paths.learn(locale)}#${topic.area}`}>{area?.title[locale]}</Link>
      </nav>
      <Html as="h1" html={topic.titleHtml[locale]} />
      <Html as="p" className="lede" html={data.lesson.questionHtml} />
      <p className="meta">
        <span>{t("minutes", { count: topic.minutes })}</span>
        {needs.length > 0 && (
          <span>
            {t("needs")}{" "}
            {needs.map((need, index) => (
              <span key={need.id}>
                {index > 0 && (locale === "zh" ? "、" : ", ")}
                <Link href={paths.topic(locale, need)}>{need.title[locale]}</Link>
              </span>
            ))}
          </span>
        )}
      </p>
      <LessonBody data={data} labels={labels} locale={locale} />
      <LessonEnd topic={topic} ways={waysThrough(topic.id)} findTopic={findTopic} locale={locale} t={t} />
      <section className="sources" aria-labelledby="sources">
        <h2 id="sources">{t("sources")}</h2>
        <Cites cites={topic.references} findCite={findCite} />
      </section>
    </main>
  );
}

/** The paths that lead through a lesson, the whole map first: it is followed where no other is chosen. */
function waysThrough(topic: string): PathDocument[] {
  const ways = listPaths().filter(({ topics }) => topics.includes(topic));
  return [...ways.filter(({ isWhole }) => isWhole), ...ways.filter(({ isWhole }) => !isWhole)];
}
