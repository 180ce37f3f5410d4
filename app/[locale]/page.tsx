import Link from "next/link";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { StartButton } from "@/components/account/start-button";
import { HomeFigure } from "@/components/ui/home-figure";
import { paths } from "@/lib/paths";
import { listAreas } from "@/lib/server/content/queries";
import type { Locale } from "@/lib/text";

export default async function HomePage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const t = await getTranslations("home");
  const areas = listAreas();
  const built = areas.filter((area) => area.topics.length > 0);
  return (
    <main className="page">
      <div className="wide home-opening">
        <div>
          <h1>{t("title")}</h1>
          <p className="lede">{t("lede")}</p>
          <div className="home-start">
            <StartButton locale={locale} label={t("start")} />
            <Link className="button button-quiet" href={paths.signIn(locale)}>
              {t("signIn")}
            </Link>
          </div>
        </div>
        <HomeFigure locale={locale} label={t("figure")} caption={t("figureCaption")} />
      </div>

      <div className="wide home-reasons">
        {(["read", "recall", "truth"] as const).map((reason) => (
          <section key={reason}>
            <h2>{t(`${reason}Title`)}</h2>
            <p>{t(reason)}</p>
          </section>
        ))}
      </div>

      <section className="wide">
        <h2>{t("contents")}</h2>
        <ul className="home-areas">
          {built.map((area) => (
            <li key={area.id} data-layer={area.layer ?? "host"}>
              <Link className="mark" href={`${paths.learn(locale)}#${area.id}`}>
                {area.title[locale]}
              </Link>
              <span>{t("topics", { count: area.topics.length })}</span>
              <span>{t("items", { count: area.topics.reduce((sum, topic) => sum + topic.items.length, 0) })}</span>
            </li>
          ))}
        </ul>
        <p>
          <Link href={paths.learn(locale)}>{t("openMap")}</Link>
        </p>
      </section>
    </main>
  );
}
