import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { MapPage } from "@/components/map/map-page";
import { listPaths } from "@/lib/server/content/queries";
import type { Locale } from "@/lib/text";
import { mapOf } from "../../map-of";

export const dynamicParams = false;

export function generateStaticParams() {
  return listPaths().flatMap(({ id, isWhole }) => (isWhole ? [] : [{ path: id }]));
}

type Params = { params: Promise<{ locale: string; path: string }> };

async function read({ params }: Params) {
  const { locale, path: id } = await params;
  const path = listPaths().find((entry) => entry.id === id && !entry.isWhole) ?? notFound();
  return { locale: locale as Locale, path };
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const { locale, path } = await read(props);
  return { title: path.title[locale], description: path.lede[locale].replace(/<[^>]+>/g, "") };
}

export default async function PathPage(props: Params) {
  const { locale, path } = await read(props);
  setRequestLocale(locale);
  return <MapPage data={mapOf(path, locale)} all={listPaths()} title={path.title[locale]} />;
}
