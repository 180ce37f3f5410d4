import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { TopicCrumb } from "@/components/review/crumbs";
import { ReviewApp } from "@/components/review/review-app";
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
  const crumbs: Record<string, TopicCrumb> = Object.fromEntries(
    listAreas().flatMap((area) =>
      area.topics.map((topic) => [
        topic.id,
        { id: topic.id, area: area.id, areaTitle: area.title[locale], title: topic.title[locale], layer: topic.layer },
      ]),
    ),
  );
  const t = await getTranslations("site");
  return (
    <>
      <noscript>
        <p className="needs-script">{t("needsScript")}</p>
      </noscript>
      <ReviewApp locale={locale} crumbs={crumbs} />
    </>
  );
}
