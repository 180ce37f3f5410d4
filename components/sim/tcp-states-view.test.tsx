import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { calls, run, type StatesFrame } from "@/lib/sim/tcp-states/fixtures";
import { tcpStatesEntry } from "@/lib/sim/tcp-states/scenarios";
import { LOCALES } from "@/lib/text";
import { View } from "./tcp-states-view";

function render(frames: StatesFrame[], index: number, locale: "zh" | "en" = "en"): string {
  const first = frames[0];
  if (first === undefined) throw new Error("A run has at least one frame.");
  return renderToStaticMarkup(<View frames={frames} index={index} parameters={first.state.parameters} locale={locale} />);
}

const { life } = tcpStatesEntry.scenarios;

describe("The view of the eleven states", () => {
  test.each(Object.entries(tcpStatesEntry.scenarios))(
    "draws every frame of %s in both languages, with no number gone wrong",
    (_, it) => {
      const frames = run(it.parameters, "inputs" in it ? it.inputs : []);
      for (const locale of LOCALES) {
        for (const { index } of frames) expect(render(frames, index, locale)).not.toMatch(/NaN|undefined|Infinity|null/);
      }
    },
  );

  test("says in words where both sockets are and what the wire carries", () => {
    const html = render(run(life.parameters, life.inputs), 3);
    expect(html).toContain('aria-label="State diagram of TCP at 50 ms: A in SYN-SENT, B in SYN-RECEIVED."');
    expect(html).toContain('aria-label="SYN arrives, SYN,ACK on its way"');
  });

  test("marks the edge that is taken and those that lie open", () => {
    const frames = run(life.parameters, life.inputs);
    const edges = (html: string, tone: string) =>
      html.match(new RegExp(`<g class="[^"]*${tone}[^"]*"><path class="[^"]*edge`, "g"))?.length ?? 0;
    expect(edges(render(frames, 3), "now")).toBe(1);
    expect(edges(render(frames, 6), "now")).toBe(0);
    // From ESTABLISHED, where both are, two lead on.
    expect(edges(render(frames, 6), "next")).toBe(2);
  });

  test("draws a crash as a jump across the diagram", () => {
    const frames = run({ begin: "open" }, [calls(0, "A", "crash")]);
    expect(render(frames, 1)).toMatch(/class="[^"]*jump/);
    expect(render(frames, 0)).not.toMatch(/class="[^"]*jump/);
  });

  test("lists the sockets in ss’s words, and keeps the size of the drawing from frame to frame", () => {
    const frames = run(life.parameters, life.inputs);
    const rows = [...render(frames, 5).matchAll(/<tr><td>.*?<\/tr>/g)].map(([row]) =>
      row
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    );
    expect(rows).toEqual(["A ESTAB 0 0 :50000 :50001", "B ESTAB 0 0 :50001 :50000"]);
    const heights = new Set(
      frames.map(({ index }) =>
        render(frames, index)
          .match(/height="\d+"/g)
          ?.slice(0, 1)
          .join(),
      ),
    );
    expect(heights.size).toBe(1);
  });

  test("takes its colours from the tokens only", () => {
    expect(render(run({ begin: "open" }, [calls(0, "A", "abort")]), 1)).not.toMatch(/#[0-9a-f]{3,6}\b|rgb|style=/);
  });
});
