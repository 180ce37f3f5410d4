import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Html } from "@/components/lesson/html";
import { paths } from "@/lib/paths";
import { findTopic, listAreas, listTerms } from "@/lib/server/content/queries";
import { termPaths } from "@/lib/server/search/queries";
import type { Locale } from "@/lib/text";

type Params = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: "glossary" });
  return { title: t("title"), description: t("lede") };
}

/** Every term in both languages with what it means, area by area, and where it is taught. */
export default async function GlossaryPage({ params }: Params) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations("glossary");
  const other = locale === "zh" ? "en" : "zh";
  const byWord = new Intl.Collator(locale);
  const terms = listTerms().sort((one, another) => byWord.compare(one.term[locale], another.term[locale]));
  const pathOf = termPaths(locale);
  const areas = listAreas().filter((area) => terms.some((term) => term.area === area.id));
  return (
    <main className="page">
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <p>
        <Link href={paths.quizSet(locale, "terms")}>{t("drill", { count: terms.length })}</Link>
      </p>
      <nav className="glossary-areas" aria-label={t("areas")}>
        {areas.map((area) => (
          <a key={area.id} href={`#${area.id}`}>
            {area.title[locale]}
          </a>
        ))}
      </nav>
      {areas.map((area) => (
        <section
          key={area.id}
          className="glossary-area"
          aria-labelledby={area.id}
          data-layer={area.layer ?? area.topics[0]?.layer}
        >
          <h2 id={area.id} className="mark">
            {area.title[locale]}
          </h2>
          <dl className="glossary">
            {terms
              .filter((term) => term.area === area.id)
              .map((term) => {
                const topic = term.topic === undefined ? undefined : findTopic(term.topic);
                const path = pathOf(term.id);
                return (
                  <div key={term.id} id={`term-${term.id}`}>
                    <dt>
                      <Html html={term.termHtml[locale]} />{" "}
                      {term.term[other] !== term.term[locale] && (
                        <span lang={other === "zh" ? "zh-CN" : "en"}>
                          <Html html={term.termHtml[other]} />
                        </span>
                      )}
                    </dt>
                    <dd>
                      <Html html={term.meaning[locale]} />{" "}
                      {topic && path && (
                        <Link href={path} prefetch={false}>
                          {topic.title[locale]}
                        </Link>
                      )}
                    </dd>
                  </div>
                );
              })}
          </dl>
        </section>
      ))}
    </main>
  );
}
