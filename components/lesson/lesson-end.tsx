import Link from "next/link";
import { mapWords } from "@/components/map/words";
import type { PathDocument, TopicDocument } from "@/lib/content/catalogue";
import { paths } from "@/lib/paths";
import type { Locale } from "@/lib/text";
import { LessonNeighbours } from "./lesson-neighbours";

type Words = (key: "practise" | "practiseLede" | "quiz" | "next" | "previous", values?: Record<string, number>) => string;
type FindTopic = (id: string) => TopicDocument | undefined;
/** `ways`: the paths that lead through this lesson, the whole map first. */
type Props = { topic: TopicDocument; ways: PathDocument[]; findTopic: FindTopic; locale: Locale; t: Words };

/** What to do after the last line: the lesson's own questions, and the lesson before and after it. */
export function LessonEnd({ topic, ways, findTopic, locale, t }: Props) {
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
      <LessonNeighbours topic={topic.id}>
        {ways.map((way, index) => (
          <Neighbours key={way.id} way={way} isHidden={index > 0} topic={topic} findTopic={findTopic} locale={locale} t={t} />
        ))}
      </LessonNeighbours>
    </section>
  );
}

type NeighboursProps = Omit<Props, "ways"> & { way: PathDocument; isHidden: boolean };

function Neighbours({ way, isHidden, topic, findTopic, locale, t }: NeighboursProps) {
  const position = way.topics.indexOf(topic.id);
  const previous = findTopic(way.topics[position - 1] ?? "");
  const next = findTopic(way.topics[position + 1] ?? "");
  return (
    <nav data-path={way.id} hidden={isHidden} aria-label={t("next")}>
      {!way.isWhole && (
        <p className="lesson-path">
          {mapWords(locale).yourPath}
          {mapWords(locale).colon}
          <Link href={paths.learnPath(locale, way.id)} prefetch={false}>
            {way.title[locale]}
          </Link>
          {locale === "zh" ? "，" : ", "}
          {position + 1}/{way.topics.length}
        </p>
      )}
      <div className="lesson-next">
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
      </div>
    </nav>
  );
}
