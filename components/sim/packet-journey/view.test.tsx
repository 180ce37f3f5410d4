import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { framesOf, SCENARIO_NAMES, type ScenarioName } from "@/lib/sim/packet-journey/fixtures";
import { packetJourneyEntry } from "@/lib/sim/packet-journey/scenarios";
import type { Locale } from "@/lib/text";
import { View } from "../packet-journey-view";

function draw(name: ScenarioName, index: number, locale: Locale = "en"): string {
  const { parameters } = packetJourneyEntry.scenarios[name];
  return renderToStaticMarkup(<View frames={framesOf(name)} index={index} parameters={parameters} locale={locale} />);
}

function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

describe("the view of a packet’s journey", () => {
  it.each(SCENARIO_NAMES)("draws %s from first to last in both languages, without inline styles", (name) => {
    for (const { index } of framesOf(name)) {
      for (const locale of ["zh", "en"] as const) expect(draw(name, index, locale)).not.toMatch(/style=|undefined|NaN|null/);
    }
  });

  it("has both MAC addresses, TTL, checksums, source and port marked behind the NAT, and not the destination", () => {
    const html = draw("second-visit", 2);
    const changed = [...html.matchAll(/<tr data-changed="true"><th scope="row">([^<]*)</g)].map(([, label]) => label);
    expect(changed).toEqual(["to", "from", "from", "TTL", "checksum", "from port", "checksum"]);
    expect(textOf(html)).toContain("63 changed 64");
  });

  it("marks behind an ordinary router only the MAC addresses, TTL and header checksum", () => {
    const html = draw("second-visit", 3);
    const changed = [...html.matchAll(/<tr data-changed="true"><th scope="row">([^<]*)</g)].map(([, label]) => label);
    expect(changed).toEqual(["to", "from", "TTL", "checksum"]);
  });

  it("shows what an ICMP error quotes, and the line that decided", () => {
    const text = textOf(draw("no-route", 4));
    expect(text).toContain("↳ from 192.168.1.101 changed 203.0.113.5");
    expect(textOf(draw("second-visit", 2))).toContain("0.0.0.0/0 → 203.0.113.1 matches");
  });

  it("draws nothing that has not happened yet", () => {
    expect(textOf(draw("same-port", 2))).not.toContain("61001");
    expect(textOf(draw("same-port", 0))).toContain("Step on, and here are the headers");
  });
});
