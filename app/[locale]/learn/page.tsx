import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { MapPage } from "@/components/map/map-page";
import { listPaths } from "@/lib/server/content/queries";
import type { Locale } from "@/lib/text";
import { mapOf } from "./map-of";

type Params = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale as Locale, namespace: "learn" });
  return { title: t("title"), description: t("description") };
}

export default async function WholeMapPage({ params }: Params) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations("learn");
  const all = listPaths();
  const whole = all.find(({ isWhole }) => isWhole) ?? notFound();
  return <MapPage data={mapOf(whole, locale)} all={all} title={t("title")} />;
}
