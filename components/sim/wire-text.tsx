import { staysWhole, WHOLE_CLASS } from "@/lib/short-code";
import { stretchesOf } from "@/lib/sim/wire-words";

/** A sentence of an engine, with its protocol words in the monospaced face as everywhere else. */
export function WireText({ children }: { children: string }) {
  return stretchesOf(children).map(({ text, wire }, index) =>
    wire ? (
      <code key={index} className={staysWhole(text) ? `wire ${WHOLE_CLASS}` : "wire"}>
        {text}
      </code>
    ) : (
      text
    ),
  );
}
