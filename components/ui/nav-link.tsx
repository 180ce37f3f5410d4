"use client";

import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/text";

/**
 * A link of the main navigation that knows whether it leads to the page it stands on. What it leads to is fetched when
 * a pointer or the focus comes to it: seven links that are always in sight would load the code of the whole site with
 * every lesson.
 */
export function NavLink({ href, className, children }: { href: string; className?: string; children: ReactNode }) {
  const here = usePathname();
  const router = useRouter();
  const fetchAhead = () => router.prefetch(href);
  const current = here === href ? "page" : here.startsWith(`${href}/`) ? "true" : undefined;
  return (
    <Link
      href={href}
      className={className}
      aria-current={current}
      prefetch={false}
      onPointerEnter={fetchAhead}
      onFocus={fetchAhead}
      onClick={closeMenu}
    >
      {children}
    </Link>
  );
}

/** The phone's menu does not stay open over the page that it led to. */
function closeMenu() {
  document.getElementById("menu")?.hidePopover?.();
}

/** The same page in the other language. */
export function LanguageLink({ locale }: { locale: Locale }) {
  const here = usePathname();
  const other = locale === "zh" ? "en" : "zh";
  return (
    <Link
      href={here.replace(/^\/(zh|en)(?=\/|$)/, `/${other}`)}
      lang={other}
      hrefLang={other}
      prefetch={false}
      onClick={closeMenu}
    >
      {other === "zh" ? "中文" : "English"}
    </Link>
  );
}
