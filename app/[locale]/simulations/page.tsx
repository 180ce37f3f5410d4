import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LAYER_NAMES, LAYERS } from "@/lib/layer";
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

/** Every simulation by its layer, from the application down: what it teaches, its lesson, its scenarios. */
export default async function SimulationsPage({ params }: Params) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations("simulations");
  const entries: [string, SimulationEntry<object>][] = Object.entries(CATALOGUE);
  const layers = [...LAYERS].reverse().filter((layer) => entries.some(([, entry]) => entry.layer === layer));
  return (
    <main className="page">
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <nav className="gallery-layers" aria-label={t("layers")}>
        {layers.map((layer) => (
          <a key={layer} href={`#${layer}`}>
            {LAYER_NAMES[layer][locale]}
          </a>
        ))}
      </nav>
      {layers.map((layer) => (
        <section key={layer} className="gallery-layer wide" data-layer={layer} aria-labelledby={layer}>
          <h2 id={layer} className="mark">
            {LAYER_NAMES[layer][locale]}
          </h2>
          <div className="gallery">
            {entries
              .filter(([, entry]) => entry.layer === layer)
              .map(([name, entry]) => (
                <Entry key={name} name={name} entry={entry} locale={locale} t={t} />
              ))}
          </div>
        </section>
      ))}
    </main>
  );
}

type EntryProps = {
  name: string;
  entry: SimulationEntry<object>;
  locale: Locale;
  t: (key: "taughtIn" | "scenarios", values?: Record<string, number>) => string;
};

function Entry({ name, entry, locale, t }: EntryProps) {
  const topic = findTopic(entry.topic);
  const scenarios = Object.entries(entry.scenarios);
  return (
    <article className="gallery-entry" aria-labelledby={name}>
      <h3 id={name}>
        <Link href={paths.simulation(locale, name)} prefetch={false}>
          {entry.title[locale]}
        </Link>
      </h3>
      <p>{entry.summary[locale]}</p>
      <details>
        <summary>{t("scenarios", { count: scenarios.length })}</summary>
        <ul>
          {scenarios.map(([id, scenario]) => (
            <li key={id}>
              <Link href={`${paths.simulation(locale, name)}?scenario=${id}`} prefetch={false}>
                {scenario.title[locale]}
              </Link>
            </li>
          ))}
        </ul>
      </details>
      {topic && (
        <p className="caption">
          {t("taughtIn")}{" "}
          <Link href={paths.topic(locale, topic)} prefetch={false}>
            {topic.title[locale]}
          </Link>
        </p>
      )}
    </article>
  );
}
