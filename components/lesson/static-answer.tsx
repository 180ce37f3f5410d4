import type { Item } from "@/lib/quiz/kinds";
import type { Localised } from "@/lib/quiz/localise";
import { Html } from "./html";

/** The answer of an item of any kind, to be read. */
export function StaticAnswer({ item }: { item: Localised<Item> }) {
  switch (item.kind) {
    case "basic":
      return <Html as="div" html={item.back} />;
    case "choice":
    case "multiple":
    case "predict":
      return (
        <ul>
          {item.options
            .filter((option) => option.right)
            .map((option) => (
              <li key={option.text}>
                <Html html={option.text} />
                <Html as="div" className="caption" html={option.why} />
              </li>
            ))}
        </ul>
      );
    case "numeric":
      return (
        <div>
          <b className="num">
            {item.answer} {item.unit}
          </b>
          {item.why && <Html as="div" html={item.why} />}
        </div>
      );
    case "typed":
      return (
        <div>
          <b>{item.accept[0]}</b>
          <Html as="div" html={item.why} />
        </div>
      );
    case "order":
      return (
        <div>
          <ol>
            {item.steps.map((step) => (
              <li key={step}>
                <Html html={step} />
              </li>
            ))}
          </ol>
          <Html as="div" html={item.why} />
        </div>
      );
    case "match":
      return (
        <ul>
          {item.pairs.map((pair) => (
            <li key={pair.left}>
              <Html html={pair.left} /> — <Html html={pair.right} />
            </li>
          ))}
        </ul>
      );
    case "header":
      return (
        <div>
          <ul className="wire">
            {item.blanks.map((blank) => (
              <li key={blank}>
                <Html html={item.names[blank] ?? ""} />: {item.values[blank]}
              </li>
            ))}
          </ul>
          <Html as="div" html={item.why} />
        </div>
      );
    case "interview":
      return (
        <ul>
          {item.rubric.map(({ point }) => (
            <li key={point}>
              <Html html={point} />
            </li>
          ))}
        </ul>
      );
    default:
      return item satisfies never;
  }
}
