import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { SignInIsland } from "@/components/account/sign-in-island";
import type { Locale } from "@/lib/text";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

type Params = { params: Promise<{ locale: string }> };

async function textsOf(params: Params["params"]) {
  const locale = (await params).locale as Locale;
  return { locale, texts: (locale === "zh" ? zh : en).account };
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { texts } = await textsOf(params);
  return { title: texts.title, description: texts.description };
}

/** A static shell: who is signed in, the island asks. */
export default async function SignInPage({ params }: Params) {
  const { locale, texts } = await textsOf(params);
  setRequestLocale(locale);
  return (
    <main className="page">
      <noscript>
        <p className="caption">{texts.noScript}</p>
      </noscript>
      <SignInIsland locale={locale} texts={texts} />
    </main>
  );
}
