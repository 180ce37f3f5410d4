import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { run } from "@/lib/sim/tcp-teardown/fixtures";
import { tcpTeardownEntry } from "@/lib/sim/tcp-teardown/scenarios";
import { LOCALES } from "@/lib/text";
import { View } from "./tcp-teardown-view";

const { scenarios } = tcpTeardownEntry;

function render(frames: ReturnType<typeof run>, index: number, locale: "zh" | "en" = "en"): string {
  const first = frames[0];
  if (first === undefined) throw new Error("A run has at least one frame.");
  return renderToStaticMarkup(<View frames={frames} index={index} parameters={first.state.parameters} locale={locale} />);
}

describe("The view of a teardown", () => {
  test.each(Object.entries(scenarios))("draws every frame of %s in both languages, with no number gone wrong", (_, it) => {
    const frames = run(it.parameters);
    for (const locale of LOCALES) {
      for (const { index } of frames) expect(render(frames, index, locale)).not.toMatch(/NaN|undefined|Infinity|null/);
    }
  });

  test("says in words where both ends stand and what is on its way", () => {
    expect(render(run(), 3)).toContain("client FIN-WAIT-2, server CLOSE-WAIT, nothing is on its way.");
    expect(render(run(), 1, "zh")).toContain("客户端 FIN-WAIT-1，服务端 ESTABLISHED，路上有 FIN,ACK。");
  });

  test("does not draw what has not happened yet", () => {
    const frames = run(scenarios["lost-last-ack"].parameters);
    expect(render(frames, 5)).not.toContain(">again<");
    expect(render(frames, 7)).toContain(">again<");
  });

  test("names the call, the timer, and when waiting ends", () => {
    const frames = run();
    expect(render(frames, 1)).toContain("shutdown()");
    expect(render(frames, 5)).toMatch(/Stops waiting at<\/th><td>60\.4 s<\/td><td>—<\/td>/);
    expect(render(frames, 7)).toContain("2MSL 60 s");
  });

  test("puts a call above its state where both stand between the lifelines, and below it where there is room outside", () => {
    const html = render(run(), 1);
    const ys = (text: string) =>
      [...html.matchAll(/<text[^>]* y="([\d.]+)"[^>]*>([^<]*)</g)]
        .filter((match) => match[2] === text)
        .map((match) => Number(match[1]));
    const [inside, outside] = ys("shutdown()");
    const [stateInside, stateOutside] = ys("FIN-WAIT-1");
    expect(inside).toBe((stateInside ?? 0) - 15);
    expect(outside).toBe((stateOutside ?? 0) + 15);
  });

  test("lists the sockets of several connections, and leaves the lines of those that are gone empty", () => {
    const frames = run(scenarios["never-closes"].parameters);
    const html = render(frames, frames.length - 1);
    expect(html.match(/<td>CLOSE-WAIT<\/td>/g)).toHaveLength(5);
    expect(html).toContain("0 sockets");
    expect(html.match(/<tr/g)).toHaveLength(render(frames, 0).match(/<tr/g)?.length ?? 0);
  });

  test("takes its colours from the tokens only", () => {
    expect(render(run({ loss: "last-ack" }), 7)).not.toMatch(/#[0-9a-f]{3,6}\b|rgb|style=/);
  });
});
