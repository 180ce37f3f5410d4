import type { Locale } from "@/lib/text";
import { reviewWords } from "./words";

export function KeyList({ locale }: { locale: Locale }) {
  return (
    <dl className="key-list">
      {reviewWords(locale).keyList.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
