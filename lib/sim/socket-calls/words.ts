import type { Text } from "@/lib/text";
import { say } from "../say";
import { addressOf, isForged } from "./addresses";
import type { State } from "./state";

/** A client's letter. */
export function letterOf(connection: number): string {
  return String.fromCharCode(65 + connection);
}

/** The other end of a connection, as a sentence begins with it: "Client A", or an address that somebody has forged. */
export function nameOf(connection: number, { seed }: Pick<State, "seed">): Text {
  if (!isForged(connection)) return say(`客户端 ${letterOf(connection)}`, `Client ${letterOf(connection)}`);
  const { ip } = addressOf(connection, seed);
  return say(`伪造的 ${ip}`, `The forged ${ip}`);
}

/** The same within a sentence. */
export function inSentence(connection: number, state: Pick<State, "seed">): Text {
  const { zh, en } = nameOf(connection, state);
  return { zh, en: en.replace(/^The /, "the ").replace(/^Client /, "client ") };
}
