import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { AnyEngine, SimulationEntry } from "@/lib/sim/engine";
import { flowControl } from "@/lib/sim/flow-control/engine";
import { flowControlEntry } from "@/lib/sim/flow-control/scenarios";
import { runOf } from "@/lib/sim/link";
import { tcpHandshake } from "@/lib/sim/tcp-handshake/engine";
import { tcpHandshakeEntry } from "@/lib/sim/tcp-handshake/scenarios";
import { tcpTeardown } from "@/lib/sim/tcp-teardown/engine";
import { tcpTeardownEntry } from "@/lib/sim/tcp-teardown/scenarios";
import { trace } from "@/lib/sim/trace";
import { LOCALES } from "@/lib/text";
import { View as FlowControl } from "../flow-control-view";
import { View as TcpHandshake } from "../tcp-handshake-view";
import { View as TcpTeardown } from "../tcp-teardown-view";
import type { AnyView } from "../view";
import { type Box, boxOf, overlap, widthOf } from "./boxes";

const LADDERS: { name: string; engine: AnyEngine; entry: SimulationEntry<object>; View: AnyView }[] = [
  { name: "flow control", engine: flowControl, entry: flowControlEntry, View: FlowControl },
  { name: "the handshake", engine: tcpHandshake, entry: tcpHandshakeEntry, View: TcpHandshake },
  { name: "teardown", engine: tcpTeardown, entry: tcpTeardownEntry, View: TcpTeardown },
];

test.each(
  LADDERS.flatMap((ladder) =>
    Object.entries(ladder.entry.scenarios).map(([scenario, settings]) => ({ ...ladder, scenario, settings })),
  ),
)("no label of $name, $scenario stands on another, at any moment", ({ engine, View, settings }) => {
  const run = runOf(settings);
  const { frames } = trace(engine, run);
  /** With the last moment at which they do. */
  const pairs = new Map<string, number>();
  for (const locale of LOCALES) {
    for (const { index } of frames) {
      const markup = renderToStaticMarkup(<View frames={frames} index={index} parameters={run.parameters} locale={locale} />);
      for (const drawing of markup.match(/<svg [^>]*viewBox.*?<\/svg>/gs) ?? []) {
        for (const pair of overlapping(textsIn(drawing))) pairs.set(`${locale}, ${pair}`, index);
      }
    }
  }
  expect([...pairs]).toEqual([]);
});

type Text = { text: string; box: Box };

/** The texts of one drawing below the names, where the browser draws them. */
function textsIn(drawing: string): Text[] {
  return [...drawing.matchAll(/<text ([^>]*)>(.*?)<\/text>/g)].map(([, attributes = "", inner = ""]) => {
    const text = inner
      .replaceAll("</tspan>", " ")
      .replace(/<[^>]*>/g, "")
      .trim();
    const numberOf = (pattern: RegExp) => Number(attributes.match(pattern)?.[1] ?? 0);
    const at = {
      x: numberOf(/translate\(([-\d.]+)/) + numberOf(/ x="([-\d.]+)/),
      y: numberOf(/translate\([-\d.]+ ([-\d.]+)/) + numberOf(/ y="([-\d.]+)/),
    };
    const anchor = /text-anchor="(start|end)"/.exec(attributes)?.[1] as "start" | "end" | undefined;
    const width = widthOf(text, attributes.includes("note") ? "sans" : "mono");
    return { text, box: boxOf(width, at, anchor, (numberOf(/rotate\(([-\d.]+)/) * Math.PI) / 180) };
  });
}

function overlapping(texts: Text[]): string[] {
  return texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => (overlap(one.box, other.box) ? [`“${one.text}” on “${other.text}”`] : [])),
  );
}
