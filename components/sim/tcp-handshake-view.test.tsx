import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { run } from "@/lib/sim/tcp-handshake/fixtures";
import { tcpHandshakeEntry } from "@/lib/sim/tcp-handshake/scenarios";
import { LOCALES } from "@/lib/text";
import { View } from "./tcp-handshake-view";

const scenarios = Object.entries(tcpHandshakeEntry.scenarios);

function render(frames: ReturnType<typeof run>, index: number, locale: "zh" | "en" = "en"): string {
  const first = frames[0];
  if (first === undefined) throw new Error("A run has at least one frame.");
  return renderToStaticMarkup(<View frames={frames} index={index} parameters={first.state.parameters} locale={locale} />);
}

describe("The view of a handshake", () => {
  test.each(scenarios)("draws every frame of %s in both languages, with no number gone wrong", (_, { parameters }) => {
    const frames = run(parameters);
    for (const locale of LOCALES) {
      for (const { index } of frames) expect(render(frames, index, locale)).not.toMatch(/NaN|undefined|Infinity|null/);
    }
  });

  test("says in words where both ends stand and what is on its way", () => {
    const frames = run();
    expect(render(frames, 3)).toContain(
      'aria-label="Ladder between client and server at 100 ms: client ESTABLISHED, server SYN-RECEIVED, ACK on the way."',
    );
    expect(render(frames, 4, "zh")).toContain("客户端 ESTABLISHED，服务端 ESTABLISHED，路上没有报文段");
  });

  test("does not draw what has not happened yet", () => {
    const frames = run();
    expect(render(frames, 1)).not.toContain("SYN,ACK");
    expect(render(frames, 2)).toContain("SYN,ACK");
    expect(render(frames, 2)).not.toContain("seq=1001");
  });

  test("shows both ends’ numbers as text", () => {
    const html = render(run(), 3);
    const row = (name: string) => html.match(new RegExp(`>${name}</th><td>([^<]*)</td><td>([^<]*)</td>`))?.slice(1);
    expect(row("SND.NXT")).toEqual(["1001", "7001"]);
    expect(row("RCV.NXT")).toEqual(["7001", "1001"]);
    expect(row("Half-open entries")).toEqual(["—", "1"]);
  });

  test("takes its colours from the tokens only", () => {
    expect(render(run({ loss: "ack" }), 5)).not.toMatch(/#[0-9a-f]{3,6}\b|rgb|style=/);
  });
});
