import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DrillQuiz } from "@/components/quiz/drill-quiz";
import { ItemQuiz, type TopicItems } from "@/components/quiz/item-quiz";
import { DRILL_ENTRIES } from "@/lib/drills/catalogue";
import { paths } from "@/lib/paths";
import type { GradedItem } from "@/lib/quiz/kinds";
import { localise } from "@/lib/quiz/localise";
import { findItem, listAreas, listTopics } from "@/lib/server/content/queries";
import type { Locale } from "@/lib/text";

export const dynamicParams = false;

export function generateStaticParams() {
  return [...DRILL_ENTRIES, ...topicsWithQuestions(), ...areasWithQuestions()].map(({ id }) => ({ set: id }));
}

/** A round of an area: a good part of it, and still one sitting. */
const AREA_ROUND = 20;

type Params = { params: Promise<{ locale: string; set: string }> };

async function read({ params }: Params) {
  const { locale, set } = await params;
  const drill = DRILL_ENTRIES.find((entry) => entry.id === set);
  const topic = topicsWithQuestions().find((entry) => entry.id === set);
  const area = areasWithQuestions().find((entry) => entry.id === set);
  const [found, another] = [drill, topic, area].filter((entry) => entry !== undefined);
  // One address for two would hide one of them: fail the build.
  if (another) throw new Error(`"${set}" names two of a drill, a topic and an area. Give the topic another id.`);
  if (found === undefined) notFound();
  return { locale: locale as Locale, drill, topic, area, title: found.title };
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const { locale, drill, title } = await read(props);
  const t = await getTranslations({ locale, namespace: "quiz" });
  return { title: drill ? t("ofDrill", { name: title[locale] }) : t("of", { topic: title[locale] }) };
}

/** A static shell with the questions in one language; which comes when is drawn in the browser. */
export default async function QuizPage(props: Params) {
  const { locale, drill, topic, area, title } = await read(props);
  setRequestLocale(locale);
  const t = await getTranslations("quiz");
  if (drill) {
    return <DrillQuiz drill={drill.id} name={{ area: t("drill"), title: title[locale], layer: drill.layer }} locale={locale} />;
  }
  if (topic) {
    const topicArea = listAreas().find((entry) => entry.id === topic.area);
    return (
      <ItemQuiz
        id={topic.id}
        name={{ area: topicArea?.title[locale] ?? topic.area, title: title[locale], layer: topic.layer }}
        topics={[itemsOf(topic, locale)]}
        most={topic.questions.length}
        locale={locale}
        ways={
          <Link className="button" href={paths.topic(locale, topic)}>
            {t("lesson")}
          </Link>
        }
      />
    );
  }
  const [first] = area?.topics ?? [];
  if (area === undefined || first === undefined) notFound();
  return (
    <ItemQuiz
      id={area.id}
      name={{ area: t("area"), title: title[locale], layer: area.layer ?? first.layer }}
      topics={area.topics.map((entry) => itemsOf(entry, locale))}
      most={AREA_ROUND}
      locale={locale}
    />
  );
}

function topicsWithQuestions() {
  return listTopics().filter((topic) => topic.questions.length > 0);
}

/** An area with one such topic has that topic's quiz. */
function areasWithQuestions() {
  const areas = listAreas().map((area) => ({ ...area, topics: area.topics.filter((topic) => topic.questions.length > 0) }));
  return areas.filter((area) => area.topics.length > 1);
}

function itemsOf(topic: { id: string; area: string; questions: string[] }, locale: Locale): TopicItems {
  const items = topic.questions.flatMap((id) => findItem(id) ?? []).filter(isGraded);
  return { topic: { id: topic.id, area: topic.area }, items: items.map((item) => localise(item, locale)) };
}

function isGraded(item: { kind: string }): item is GradedItem {
  return item.kind !== "basic" && item.kind !== "interview";
}
