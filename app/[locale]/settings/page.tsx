import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { SettingsIsland } from "@/components/account/settings-island";
import type { Locale } from "@/lib/text";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

type Params = { params: Promise<{ locale: string }> };

async function textsOf(params: Params["params"]) {
  const locale = (await params).locale as Locale;
  const { account, settings } = locale === "zh" ? zh : en;
  return { locale, account, settings };
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { settings } = await textsOf(params);
  return { title: settings.title, description: settings.description };
}

/** A static shell: the settings are the learner's and are fetched by the island. */
export default async function SettingsPage({ params }: Params) {
  const { locale, account, settings } = await textsOf(params);
  setRequestLocale(locale);
  return (
    <main className="page settings">
      <h1>{settings.title}</h1>
      <noscript>
        <p className="caption">{settings.noScript}</p>
      </noscript>
      <SettingsIsland locale={locale} texts={settings} account={account} />
    </main>
  );
}
