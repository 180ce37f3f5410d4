import Link from "next/link";
import type { TopicDocument } from "@/lib/content/catalogue";
import { paths } from "@/lib/paths";
import type { Locale } from "@/lib/text";

type Words = (key: "practise" | "practiseLede" | "quiz" | "next" | "previous", values?: Record<string, number>) => string;

/** What to do after the last line: the lesson's own questions, and the lesson before and after it. */
export function LessonEnd({ topic, all, locale, t }: { topic: TopicDocument; all: TopicDocument[]; locale: Locale; t: Words }) {
  const position = all.findIndex((entry) => entry.id === topic.id);
  const previous = all[position - 1];
  const next = all[position + 1];
  return (
    <section aria-labelledby="practise">
      <h2 id="practise" className="lesson-practise">
        {t("practise")}
      </h2>
      <p>{t("practiseLede", { cards: topic.cards.length, questions: topic.questions.length })}</p>
      <p>
        <Link className="button button-primary" href={paths.quizSet(locale, topic.id)}>
          {t("quiz")}
        </Link>
      </p>
      <nav className="lesson-next" aria-label={t("next")}>
        {previous && (
          <Link href={paths.topic(locale, previous)}>
            <small>{t("previous")}</small>
            {previous.title[locale]}
          </Link>
        )}
        {next && (
          <Link href={paths.topic(locale, next)}>
            <small>{t("next")}</small>
            {next.title[locale]}
          </Link>
        )}
      </nav>
    </section>
  );
}
