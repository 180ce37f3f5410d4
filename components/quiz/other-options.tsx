import { Html } from "@/components/lesson/html";
import type { QuizWord } from "./words";

type Props = {
  options: readonly { text: string; why: string; right?: true }[];
  /** What the verdict has explained already. */
  said: readonly string[];
  word: (word: QuizWord) => string;
};

/** Why each wrong option that was not picked is wrong: folded, for who wants to know before going on. */
export function OtherOptions({ options, said, word }: Props) {
  const others = options.filter((option) => !option.right && !said.includes(option.why));
  if (others.length === 0) return null;
  return (
    <details className="option-others">
      <summary>{word("others")}</summary>
      <dl>
        {others.map((option) => (
          <div key={option.text}>
            <Html as="dt" html={option.text} />
            <Html as="dd" html={option.why} />
          </div>
        ))}
      </dl>
    </details>
  );
}
