import type { Metadata, Viewport } from "next";
import Link from "next/link";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { DueCount } from "@/components/review/due-count";
import { Search } from "@/components/search/search";
import { SiteHeader } from "@/components/ui/site-header";
import { ThemeChoice } from "@/components/ui/theme-choice";
import { themeScript } from "@/components/ui/theme-script";
import { paths } from "@/lib/paths";
import { LOCALES, type Locale } from "@/lib/text";
import { fontClasses } from "../fonts";
import "../globals.css";

export const dynamicParams = false;

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }));
}

type Params = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale: locale as Locale, namespace: "site" });
  return { title: { default: t("name"), template: `%s · ${t("name")}` }, description: t("description") };
}

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function LocaleLayout({ children, params }: Params & { children: ReactNode }) {
  // dynamicParams is off, so only the two locales arrive here.
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations("site");
  const labels = {
    name: t("name"),
    menu: t("menu"),
    nav: t("nav"),
    learn: t("learn"),
    review: t("review"),
    quiz: t("quiz"),
    interview: t("interview"),
    simulations: t("simulations"),
    progress: t("progress"),
    settings: t("settings"),
  };
  return (
    <html lang={locale === "zh" ? "zh-CN" : "en"} className={fontClasses} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <a className="skip" href="#content">
          {t("skip")}
        </a>
        <SiteHeader locale={locale} labels={labels} due={<DueCount />} search={<Search locale={locale} />} />
        <div id="content" tabIndex={-1}>
          {children}
        </div>
        <footer className="site-footer">
          <span>{t("tagline")}</span>
          <Link href={paths.glossary(locale)} prefetch={false}>
            {t("glossary")}
          </Link>
          <Link href={paths.notes(locale)} prefetch={false}>
            {t("notes")}
          </Link>
          <ThemeChoice legend={t("theme")} labels={{ system: t("themeSystem"), light: t("themeLight"), dark: t("themeDark") }} />
        </footer>
      </body>
    </html>
  );
}
