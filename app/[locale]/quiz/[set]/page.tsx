import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DrillQuiz } from "@/components/quiz/drill-quiz";
import { TopicQuiz } from "@/components/quiz/topic-quiz";
import { DRILL_ENTRIES } from "@/lib/drills/catalogue";
import type { GradedItem } from "@/lib/quiz/kinds";
import { localise } from "@/lib/quiz/localise";
import { findItem, findTopic, listAreas, listTopics } from "@/lib/server/content/queries";
import type { Locale } from "@/lib/text";

export const dynamicParams = false;

export function generateStaticParams() {
  const topics = listTopics().filter((topic) => topic.questions.length > 0);
  return [...DRILL_ENTRIES, ...topics].map(({ id }) => ({ set: id }));
}

type Params = { params: Promise<{ locale: string; set: string }> };

async function read({ params }: Params) {
  const { locale, set } = await params;
  const drill = DRILL_ENTRIES.find((entry) => entry.id === set);
  const topic = findTopic(set);
  // One address for both would hide one of them: fail the build.
  if (drill && topic) throw new Error(`"${set}" is a drill and a topic. Give the topic another id.`);
  const found = drill ?? topic;
  if (found === undefined) notFound();
  return { locale: locale as Locale, drill, topic, title: found.title };
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const { locale, drill, title } = await read(props);
  const t = await getTranslations({ locale, namespace: "quiz" });
  return { title: drill ? title[locale] : t("of", { topic: title[locale] }) };
}

/** A static shell with the questions in one language; which comes when is drawn in the browser. */
export default async function QuizPage(props: Params) {
  const { locale, drill, topic, title } = await read(props);
  setRequestLocale(locale);
  if (drill) {
    const t = await getTranslations("quiz");
    return <DrillQuiz drill={drill.id} name={{ area: t("drill"), title: title[locale], layer: drill.layer }} locale={locale} />;
  }
  if (topic === undefined) notFound();
  const area = listAreas().find((entry) => entry.id === topic.area);
  const name = { area: area?.title[locale] ?? topic.area, title: title[locale], layer: topic.layer };
  const items = topic.questions.flatMap((id) => findItem(id) ?? []).filter(isGraded);
  return (
    <TopicQuiz
      topic={{ id: topic.id, area: topic.area }}
      name={name}
      items={items.map((item) => localise(item, locale))}
      locale={locale}
    />
  );
}

function isGraded(item: { kind: string }): item is GradedItem {
  return item.kind !== "basic" && item.kind !== "interview";
}
