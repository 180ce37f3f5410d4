import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { Crumbs } from "@/components/review/crumbs";
import { ReviewApp } from "@/components/review/review-app";
import { DRILL_ENTRIES } from "@/lib/drills/catalogue";
import { listAreas } from "@/lib/server/content/queries";
import type { Locale } from "@/lib/text";

type Params = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: "site" });
  return { title: t("review") };
}

/** A static shell: the queue is the learner's and is fetched by the island. */
export default async function ReviewPage({ params }: Params) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const lessons: Crumbs = Object.fromEntries(
    listAreas().flatMap((area) =>
      area.topics.map((topic) => [
        topic.id,
        {
          areaTitle: area.title[locale],
          title: topic.title[locale],
          layer: topic.layer,
          lesson: { area: area.id, id: topic.id },
          buildsOnOthers: topic.prerequisites.length > 0,
        },
      ]),
    ),
  );
  const drill = (await getTranslations("quiz"))("drill");
  const drills: Crumbs = Object.fromEntries(
    DRILL_ENTRIES.map(({ id, title, layer }) => [id, { areaTitle: drill, title: title[locale], layer, buildsOnOthers: false }]),
  );
  const t = await getTranslations("site");
  return (
    <>
      <noscript>
        <p className="needs-script">{t("needsScript")}</p>
      </noscript>
      <ReviewApp locale={locale} crumbs={{ ...lessons, ...drills }} />
    </>
  );
}
