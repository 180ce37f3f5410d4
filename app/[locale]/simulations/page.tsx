import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { paths } from "@/lib/paths";
import { findTopic } from "@/lib/server/content/queries";
import { CATALOGUE } from "@/lib/sim/catalogue";
import type { SimulationEntry } from "@/lib/sim/engine";
import type { Locale } from "@/lib/text";

type Params = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: "simulations" });
  return { title: t("title"), description: t("lede") };
}

export default async function SimulationsPage({ params }: Params) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations("simulations");
  const entries: [string, SimulationEntry<object>][] = Object.entries(CATALOGUE);
  return (
    <main className="page">
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      {entries.map(([name, entry]) => {
        const topic = findTopic(entry.topic);
        return (
          <section key={name} className="gallery-entry" data-layer={entry.layer} aria-labelledby={name}>
            <h2 id={name} className="mark">
              <Link href={paths.simulation(locale, name)}>{entry.title[locale]}</Link>
            </h2>
            <p>{entry.summary[locale]}</p>
            <ul className="gallery-scenarios">
              {Object.entries(entry.scenarios).map(([id, scenario]) => (
                <li key={id}>
                  <Link href={`${paths.simulation(locale, name)}?scenario=${id}`}>{scenario.title[locale]}</Link>
                </li>
              ))}
            </ul>
            {topic && (
              <p className="caption">
                {t("taughtIn")} <Link href={paths.topic(locale, topic)}>{topic.title[locale]}</Link>
              </p>
            )}
          </section>
        );
      })}
    </main>
  );
}
