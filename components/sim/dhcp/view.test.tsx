import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { dhcp } from "@/lib/sim/dhcp/engine";
import { dhcpEntry } from "@/lib/sim/dhcp/scenarios";
import { runOf } from "@/lib/sim/link";
import { trace } from "@/lib/sim/trace";
import type { Locale } from "@/lib/text";
import { View } from "../dhcp-view";
import type { Frames } from "./rows";

type Name = keyof typeof dhcpEntry.scenarios;

function framesOf(name: Name): Frames {
  // The trace is of this very engine.
  return trace(dhcp, runOf(dhcpEntry.scenarios[name])).frames as Frames;
}

function textOf(name: Name, frames: Frames, index: number, locale: Locale = "en"): string {
  const { parameters } = dhcpEntry.scenarios[name];
  const html = renderToStaticMarkup(<View frames={frames} index={index} parameters={parameters} locale={locale} />);
  expect(html).not.toMatch(/style=|undefined|NaN|null/);
  return html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

describe("the view of DHCP", () => {
  it.each(Object.keys(dhcpEntry.scenarios) as Name[])("draws %s from first to last, in both languages", (name) => {
    const frames = framesOf(name);
    for (const { index } of frames) for (const locale of ["zh", "en"] as const) textOf(name, frames, index, locale);
  });

  it("shows an address as set aside, leased and over", () => {
    const frames = framesOf("server-dies");
    expect(textOf("server-dies", frames, 2)).toContain("Server A .101 set aside");
    expect(textOf("server-dies", frames, 5)).toContain("Server A .101 leased");
    const end = textOf("server-dies", frames, frames.length - 1);
    expect(end).toContain("Client INIT 169.254.17.42 chosen by itself Lease none Server A off .101 lease over");
    expect(end).toContain("675 s later");
  });

  it("shows a message only once it is sent, and what became of it", () => {
    const frames = framesOf("two-servers");
    expect(textOf("two-servers", frames, 1)).not.toContain("OFFER");
    expect(textOf("two-servers", frames, frames.length - 1)).toContain("takes back 192.168.1.150");
    expect(textOf("server-dies", framesOf("server-dies"), 10)).toContain("REQUEST nobody hears it ciaddr 192.168.1.101");
  });

  it("names the field by which a server learns where the client is", () => {
    const frames = framesOf("relay");
    expect(textOf("relay", frames, 1)).not.toContain("giaddr");
    expect(textOf("relay", frames, 2)).toContain("giaddr 192.168.1.1");
  });
});
