import Link from "next/link";
import type { ReactNode } from "react";
import { paths } from "@/lib/paths";
import type { Locale } from "@/lib/text";
import { BrandMark } from "./brand-mark";
import { LanguageLink, NavLink } from "./nav-link";

export type HeaderLabels = Record<
  "name" | "menu" | "nav" | "learn" | "review" | "quiz" | "interview" | "simulations" | "progress" | "settings",
  string
>;

type Props = {
  locale: Locale;
  labels: HeaderLabels;
  /** The number of items due now: a leaf that fills itself in, so that the page around it stays static. */
  due: ReactNode;
  /** The search: a leaf too, with its button. */
  search: ReactNode;
};

export function SiteHeader({ locale, labels, due, search }: Props) {
  const links = [
    { href: paths.learn(locale), label: labels.learn },
    { href: paths.quiz(locale), label: labels.quiz },
    { href: paths.interview(locale), label: labels.interview },
    { href: paths.simulations(locale), label: labels.simulations },
    { href: paths.progress(locale), label: labels.progress },
    { href: paths.settings(locale), label: labels.settings },
  ];
  const [learn, ...others] = links.map((link) => (
    <NavLink key={link.href} href={link.href}>
      {link.label}
    </NavLink>
  ));
  return (
    <header className="site">
      <Link className="brand" href={paths.home(locale)} prefetch={false}>
        <BrandMark />
        {labels.name}
      </Link>
      <nav aria-label={labels.nav}>
        {learn}
        <NavLink href={paths.review(locale)} className="due">
          {labels.review} {due}
        </NavLink>
        {others}
        <LanguageLink locale={locale} />
      </nav>
      {search}
      {/* A popover closes by Escape and by a tap beside it, without a script of ours. */}
      <button type="button" className="menu-button" popoverTarget="menu">
        {labels.menu}
      </button>
      <div id="menu" popover="auto" className="menu">
        <nav aria-label={labels.menu}>
          {links.map((link) => (
            <NavLink key={link.href} href={link.href}>
              {link.label}
            </NavLink>
          ))}
          <LanguageLink locale={locale} />
        </nav>
      </div>
    </header>
  );
}
