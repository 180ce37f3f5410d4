import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { framesOf, SCENARIO_NAMES, type ScenarioName } from "@/lib/sim/tls-handshake/fixtures";
import { tlsHandshakeEntry } from "@/lib/sim/tls-handshake/scenarios";
import type { Locale } from "@/lib/text";
import { View } from "./tls-handshake-view";

function draw(name: ScenarioName, index: number, locale: Locale = "en"): string {
  return renderToStaticMarkup(
    <View frames={framesOf(name)} index={index} parameters={tlsHandshakeEntry.scenarios[name].parameters} locale={locale} />,
  );
}

/** The text as it is seen: without tags, and without what only keeps room. */
function textOf(html: string): string {
  return html
    .replace(/<(div|span) class="[^"]*ghost[^"]*" aria-hidden="true">.*?<\/\1>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

describe("the view of a TLS handshake", () => {
  it.each(SCENARIO_NAMES)("draws %s from first to last in both languages, without inline styles", (name) => {
    const frames = framesOf(name);
    for (const { index } of frames) {
      const locale = index % 2 === 0 ? "zh" : "en";
      const html = renderToStaticMarkup(
        <View frames={frames} index={index} parameters={tlsHandshakeEntry.scenarios[name].parameters} locale={locale} />,
      );
      expect(html).not.toMatch(/style=|undefined|NaN|null/);
    }
  });

  it("shows the eavesdropper every byte of a ClientHello, and of the encrypted Certificate the header", () => {
    expect(textOf(draw("tls13", 3))).toMatch(/ClientHello 170 of 170 bytes readable .*server_name: www\.example\.com/);
    expect(textOf(draw("tls13", 6))).toContain("Certificate 5 of 816 bytes readable 17 03 03 03 2b application_data, 811 B");
    expect(textOf(draw("tls12-ecdhe", 5))).toContain("Certificate 794 of 794 bytes readable");
  });

  it("draws nothing that has not happened yet", () => {
    const early = textOf(draw("tls12-rsa-stolen", 4));
    expect(early).not.toContain("Finished");
    expect(early).not.toContain("steals");
  });

  it("marks in the whole recording what a stolen key opens", () => {
    expect(textOf(draw("tls12-rsa-stolen", 7))).toContain("ClientKeyExchange 11 of 267 bytes readable");
    expect(textOf(draw("tls12-rsa-stolen", 13))).not.toContain("opened");
    expect(textOf(draw("tls12-rsa-stolen", 14))).toContain("GET /account opened");
    expect(textOf(draw("tls12-rsa-stolen", 14))).toContain("200 OK balance=900 opened");
    expect(textOf(draw("tls12-rsa-stolen", 14))).toContain("HTTP request 101 of 101 bytes readable");
    expect(textOf(draw("tls12-ecdhe-stolen", 15))).toContain("nothing that she recorded opens");
    expect(textOf(draw("tls12-ecdhe-stolen", 15))).toContain("HTTP response 5 of 106 bytes readable");
    const early = textOf(draw("ticket-key-stolen", 14));
    expect(early).toContain("POST /transfer opened");
    expect(early).toContain("200 OK encrypted");
  });

  it("counts the transfers where they happen, and draws a replay from the eavesdropper", () => {
    const frames = framesOf("zero-rtt-replay");
    const text = textOf(draw("zero-rtt-replay", frames.length - 1));
    expect(text).toContain("transfers carried out: 1");
    expect(text).toContain("transfers carried out: 2");
    expect(text).toContain("Eavesdropper → Server: POST /transfer encrypted");
  });
});
