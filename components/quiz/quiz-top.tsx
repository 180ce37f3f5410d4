import Link from "next/link";
import { paths } from "@/lib/paths";
import type { Locale } from "@/lib/text";
import { quizTexts } from "./quiz-words";
import type { Round } from "./round";

/** How far the round is: a mark for each question, filled where it was right, a hollow one where it was not. */
export function QuizTop({ round, locale }: { round: Round | undefined; locale: Locale }) {
  const words = quizTexts(locale);
  const { asks, given, place } = round ?? { asks: [], given: [], place: 0 };
  const right = given.filter((each) => each.right).length;
  return (
    <div className="review-top">
      <span className="num">{round && words.place(Math.min(place + 1, asks.length), asks.length)}</span>
      <div className="review-track quiz-track" role="img" aria-label={words.track(asks.length, given.length, right)}>
        {asks.map(({ seed }, mark) => (
          <i key={`${mark} ${seed}`} data-done={given[mark] && (given[mark].right ? "right" : "wrong")} />
        ))}
      </div>
      <Link className="button button-quiet" href={paths.quiz(locale)} prefetch={false}>
        {words.all}
      </Link>
    </div>
  );
}
