import type { Metadata } from "next";
import { BrandMark } from "@/components/ui/brand-mark";
import { paths } from "@/lib/paths";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { fontClasses } from "./fonts";
import "./globals.css";

export const metadata: Metadata = { title: "404 · Retransmit" };

/** Any address that is no page. It may come from either language, so it speaks both. */
export default function GlobalNotFound() {
  return (
    <html lang="zh-CN" className={fontClasses}>
      <body>
        <header className="site">
          {/* The bare address leads to the language that the browser asks for. */}
          <a className="brand" href="/">
            <BrandMark />
            {en.site.name}
          </a>
        </header>
        <main className="page" id="content">
          {(
            [
              ["zh", zh],
              ["en", en],
            ] as const
          ).map(([locale, { notFound }]) => (
            <section key={locale} lang={locale === "zh" ? "zh-CN" : "en"} className="not-found">
              <h1>{notFound.title}</h1>
              <p className="lede">{notFound.lede}</p>
              <p>
                <a href={paths.home(locale)}>{notFound.home}</a> · <a href={paths.learn(locale)}>{notFound.map}</a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
