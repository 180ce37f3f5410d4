import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CATALOGUE, type SimulationName } from "@/lib/sim/catalogue";
import type { Run, SimulationEntry } from "@/lib/sim/engine";
import { runOf } from "@/lib/sim/link";
import { play } from "@/lib/sim/trace";
import { stretchesOf } from "@/lib/sim/wire-words";
import { loadPlay } from "./load";

/** Words of protocols, of what programs print, units and names: in a Chinese picture they stand as they are. */
const AS_THEY_ARE = new Set(
  [
    "State Local Peer active passive nginx worker poll select cookie Reno Tahoe Startup code arpa info https",
    "Certificate Finished alert handshake pathlen header payload headers Response Bearer opcode text length key close Close Ping Pong pong",
    "Example Root Alice Mallory price bid alive pri sp ms",
  ].flatMap((line) => line.split(" ")),
);

/** A header field with its value, a status line, what a program types or a machine prints. */
const WIRE_LINE = /^[A-Z][A-Za-z-]*: |^(?:HTTP\/1\.1 )?\d{3} [A-Z]|[=/<>_"{}\\…]|^[\da-f]{2}(?: [\da-f]{2})*$/;

test.each(Object.keys(CATALOGUE) as SimulationName[])(
  "the Chinese pictures of %s have no English words but those",
  async (name) => {
    const entry: SimulationEntry<object> = CATALOGUE[name];
    const { View, runner } = await loadPlay[name]();
    const found = new Map<string, string>();
    for (const [scenario, settings] of Object.entries(entry.scenarios)) {
      const run: Run = runOf(settings);
      const { frames } = play(runner, run);
      const last = frames.length - 1;
      for (const index of [Math.floor(last / 2), last]) {
        if (frames[index] === undefined) continue;
        const html = renderToStaticMarkup(<View frames={frames} index={index} parameters={run.parameters} locale="zh" />);
        for (const text of textsIn(html))
          for (const word of wordsIn(text)) if (!AS_THEY_ARE.has(word)) found.set(word, `${scenario}, step ${index}: ${text}`);
      }
    }
    expect(Object.fromEntries(found)).toEqual({});
  },
);

/** What is set as text, without what is marked as code. */
function textsIn(html: string): string[] {
  const texts = html.replace(/<(code|pre)\b[^>]*>.*?<\/\1>/gs, " ").split(/<[^>]*>/);
  return texts.map((text) => text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").trim());
}

/** English words in a text that says nothing in Chinese and is no line of a protocol. */
function wordsIn(text: string): string[] {
  if (/[⺀-鿿]/.test(text) || WIRE_LINE.test(text)) return [];
  const plain = stretchesOf(text).flatMap((stretch) => (stretch.wire ? [] : [stretch.text]));
  return plain.join(" ").match(/(?<![\w.-])[A-Za-z]?[a-z]{2,}(?![\w.-])/g) ?? [];
}
