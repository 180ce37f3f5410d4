import Link from "next/link";
import type { PathDocument } from "@/lib/content/catalogue";
import { paths } from "@/lib/paths";
import type { Locale } from "@/lib/text";
import { mapWords } from "./words";

/** The ways through the map: each a page of its own, so that one can be linked to. */
export function PathChoice({ all, current, locale }: { all: PathDocument[]; current: string; locale: Locale }) {
  const words = mapWords(locale);
  return (
    <nav className="path-choice" aria-label={words.paths}>
      <ul>
        {all.map((path) => (
          <li key={path.id}>
            <Link
              href={path.isWhole ? paths.learn(locale) : paths.learnPath(locale, path.id)}
              data-path={path.id}
              aria-current={path.id === current ? "page" : undefined}
            >
              <b>{path.title[locale]}</b>
              <small>
                {words.lessons(path.topics.length)}
                {locale === "zh" ? "，" : ", "}
                {words.duration(path.minutes)}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
