import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ProgressApp } from "@/components/progress/progress-app";
import { DRILL_ENTRIES } from "@/lib/drills/catalogue";
import { listItems, listTopics } from "@/lib/server/content/queries";
import type { Locale } from "@/lib/text";

type Params = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: "site" });
  return { title: t("progress") };
}

/** A static shell: the figures are the learner's and are fetched by the island. */
export default async function ProgressPage({ params }: Params) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations("site");
  const topics = listTopics().map(({ id, area, title, layer }) => ({ id, area, title: title[locale], layer }));
  const drills = DRILL_ENTRIES.map(({ id, title, layer }) => ({ id, title: title[locale], layer }));
  return (
    <main className="page progress-page">
      <noscript>
        <p className="needs-script">{t("needsScript")}</p>
      </noscript>
      <ProgressApp locale={locale} topics={topics} drills={drills} itemNames={itemNames(locale)} />
    </main>
  );
}

const NAME_LENGTH = 48;

/** A line of the chart is named by the beginning of the item's question; a drill skill, which makes its own, by its title. */
function itemNames(locale: Locale): Record<string, string> {
  const items = listItems().map((item) => {
    const asked = (item.kind === "basic" ? item.front : item.prompt)[locale].replace(/<[^>]+>/g, "");
    return [item.id, asked.length > NAME_LENGTH ? `${asked.slice(0, NAME_LENGTH)}…` : asked];
  });
  const skills = DRILL_ENTRIES.flatMap((drill) =>
    drill.skills.map(({ id, title }) => [id, `${drill.title[locale]} · ${title[locale]}`]),
  );
  return Object.fromEntries([...items, ...skills]);
}
