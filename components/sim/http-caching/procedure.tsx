import { type About, type Check, type Decision, QUESTIONS } from "@/lib/sim/http-caching/decision";
import type { Request } from "@/lib/sim/http-caching/message";
import type { State } from "@/lib/sim/http-caching/state";
import type { Locale } from "@/lib/text";
import { evidenceOf } from "./evidence";
import styles from "./view.module.css";
import { CHECKS, OUTCOMES, PARTIES, PROCEDURES, type Say, wordsIn } from "./words";

type Props = { state: State; request: Request | null; locale: Locale };

/** The questions that one party asks itself in this step, with the answers, down to the one that decides. */
export function Procedure({ state, request, locale }: Props) {
  const { decision } = state;
  const word = wordsIn(locale);
  if (decision === null || decision.checks.length === 0) {
    return (
      <div>
        <p className={styles.plain}>
          {decision === null ? word("nobody") : `${PARTIES[decision.by][locale]}: ${OUTCOMES[decision.outcome][locale]}`}
        </p>
      </div>
    );
  }
  const { about, by, checks, outcome } = decision;
  const { title, source } = PROCEDURES[about];
  return (
    <div>
      <p className={styles.line}>
        <b>
          {PARTIES[by][locale]}
          {locale === "zh" ? "：" : ": "}
          {title[locale]}
        </b>
        <span className={styles.source}>{source}</span>
      </p>
      <ol className={styles.checks}>
        {questionsOf(about, by === "shared").map((id) => {
          const check = checks.find((one) => one.id === id);
          return (
            <li key={id} data-answer={answerOf(check)}>
              <span>{CHECKS[id][locale]}</span>
              <Answer check={check} decision={decision} state={state} request={request} word={word} />
            </li>
          );
        })}
      </ol>
      <p className={styles.outcome}>→ {OUTCOMES[outcome][locale]}</p>
    </div>
  );
}

type AnswerProps = Pick<Props, "state" | "request"> & { check: Check | undefined; decision: Decision; word: Say };

function Answer({ check, decision, state, request, word }: AnswerProps) {
  if (check === undefined) return <span className="visually-hidden">{word("notReached")}</span>;
  const evidence = evidenceOf(check, decision, state, request);
  const answer = word(check.holds ? "yes" : "no");
  if (evidence === "") return <span className={styles.answer}>{answer}</span>;
  return (
    <span className={styles.answer}>
      <span className="visually-hidden">{answer}</span>
      <code>{evidence}</code>
    </span>
  );
}

/** Two of the questions are for shared caches only; of two conditions, the one that was sent counts. */
function questionsOf(about: About, isShared: boolean) {
  return QUESTIONS[about].filter((id) => isShared || (id !== "private" && id !== "authorization"));
}

function answerOf(check: Check | undefined): string {
  return check === undefined ? "none" : check.holds ? "yes" : "no";
}
