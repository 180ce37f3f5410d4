import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { predictionsOf } from "@/components/lesson/predictions";
import { isSimulationName } from "@/components/sim/load";
import { Simulation } from "@/components/sim/simulation";
import { paths } from "@/lib/paths";
import { findItem, findTopic } from "@/lib/server/content/queries";
import { CATALOGUE } from "@/lib/sim/catalogue";
import type { SimulationEntry } from "@/lib/sim/engine";
import type { Locale } from "@/lib/text";

export const dynamicParams = false;

export function generateStaticParams() {
  return Object.keys(CATALOGUE).map((name) => ({ name }));
}

type Params = { params: Promise<{ locale: string; name: string }> };

async function read({ params }: Params) {
  const { locale, name } = await params;
  if (!isSimulationName(name)) notFound();
  const entry: SimulationEntry<object> = CATALOGUE[name];
  return { locale: locale as Locale, name, entry };
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const { locale, entry } = await read(props);
  const t = await getTranslations({ locale, namespace: "simulations" });
  return { title: t("of", { name: entry.title[locale] }), description: entry.summary[locale] };
}

/** One simulation full size. The address carries the whole run; the island reads it, so that the page stays static. */
export default async function SimulationPage(props: Params) {
  const { locale, name, entry } = await read(props);
  setRequestLocale(locale);
  const t = await getTranslations("simulations");
  const topic = findTopic(entry.topic);
  const scenario = Object.keys(entry.scenarios)[0];
  if (scenario === undefined) throw new Error(`Simulation "${name}" has no scenario.`);
  return (
    <main className="page simulation-page" data-layer={entry.layer}>
      <nav className="crumb mark" aria-label={t("title")}>
        <Link href={paths.simulations(locale)}>{t("title")}</Link>
      </nav>
      <h1>{entry.title[locale]}</h1>
      <p className="lede">{entry.summary[locale]}</p>
      <Simulation
        name={name}
        scenario={scenario}
        predictions={predictionsOf(name, topic?.items ?? [], findItem, locale)}
        locale={locale}
        alone
      />
      {topic && (
        <p className="caption">
          {t("taughtIn")} <Link href={paths.topic(locale, topic)}>{topic.title[locale]}</Link>
        </p>
      )}
    </main>
  );
}
