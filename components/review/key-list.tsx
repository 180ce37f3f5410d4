import type { Locale } from "@/lib/text";
import { reviewWords } from "./words";

export function KeyList({ locale }: { locale: Locale }) {
  const words = reviewWords(locale);
  return (
    <>
      <dl className="key-list">
        {words.keyList.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="caption key-list">{words.keysTyping}</p>
    </>
  );
}
