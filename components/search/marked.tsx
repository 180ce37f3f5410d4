import { Fragment } from "react";
import { piecesOf } from "@/lib/search/marks";

/** A plain text with its protocol text in the monospaced face, and with the words that were searched marked. */
export function Marked({ text, tokens, as: Wire = "code" }: { text: string; tokens: readonly string[]; as?: "code" | "kbd" }) {
  return piecesOf(text, tokens).map(({ text: piece, isWire, isMarked }, position) => {
    const shown = isMarked ? <mark>{piece}</mark> : piece;
    return isWire ? <Wire key={position}>{shown}</Wire> : <Fragment key={position}>{shown}</Fragment>;
  });
}
