import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { run, SCENARIO_NAMES, type SocketFrame } from "@/lib/sim/socket-calls/fixtures";
import type { Locale } from "@/lib/text";
import { View } from "./socket-calls-view";

function htmlOf(frames: SocketFrame[], index: number, locale: Locale = "en"): string {
  const first = frames[0];
  if (first === undefined) throw new Error("A run has at least one frame.");
  return renderToStaticMarkup(<View frames={frames} index={index} parameters={first.state.parameters} locale={locale} />);
}

/** The text as it is seen, without tags. */
function textOf(frames: SocketFrame[], index: number, locale: Locale = "en"): string {
  return htmlOf(frames, index, locale)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

describe("the view of socket calls", () => {
  it.each(SCENARIO_NAMES)("draws every frame of %s in both languages, with no number gone wrong", (name) => {
    const frames = run(name);
    // The languages take turns: a frame differs from the next by a row, not by its words.
    for (const { index } of frames) {
      expect(htmlOf(frames, index, index % 2 === 0 ? "zh" : "en")).not.toMatch(/NaN|undefined|null|style=/);
    }
  });

  it("shows which call a program sleeps in, and what for", () => {
    const frames = run("one-client");
    expect(textOf(frames, 6)).toContain("A SYN-SENT connect() waits for reply");
    expect(textOf(frames, 6)).toContain("Server LISTEN accept() waits for a client");
    expect(textOf(frames, 8)).toContain("A ESTABLISHED connect() woken up");
  });

  it("moves a connection from the SYN queue to the accept queue and to descriptor 4", () => {
    const frames = run("one-client");
    expect(textOf(frames, 7)).toContain("SYN queue 1/3 A free free Accept queue 0/3");
    expect(textOf(frames, 10)).toContain("SYN queue 0/3 free free free Accept queue 1/3 A free free Descriptor 4 free");
    expect(textOf(frames, 11)).toContain("Accept queue 0/3 free free free Descriptor 4 A");
  });

  it("tells forged holders from clients by more than colour, and says what a flood costs", () => {
    const text = textOf(run("flood"), 12);
    expect(text).toMatch(/SYN queue 4\/4 \.25 \.13 \.238 \.56/);
    expect(text).toContain("lives 63 s; for 4 places one forged SYN every 15.8 s is enough");
  });

  it("takes a cookie apart and says whether it came back", () => {
    const frames = run("cookies");
    const answered = frames.findIndex(({ state }) => state.effect.deed === "cookie-accepted");
    expect(textOf(frames, answered - 1)).toMatch(/SYN cookie for A counter, 5 bits 01111 15 MSS, 3 bits 100 1440/);
    expect(textOf(frames, answered)).toContain("recomputed, the same");
    const refused = frames.findIndex(({ state }) => state.effect.deed === "cookie-refused");
    expect(textOf(frames, refused)).toContain("recomputed, another hash");
  });

  it("draws nothing that has not happened yet", () => {
    const frames = run("not-accepting");
    const ignored = frames.findIndex(({ state }) => state.effect.deed === "ack-ignored");
    expect(textOf(frames, ignored - 1)).not.toContain("ignored");
    expect(textOf(frames, ignored)).toContain("accept queue full: ignored");
  });
});
