import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { certificateChain } from "@/lib/sim/certificate-chain/engine";
import { certificateChainEntry } from "@/lib/sim/certificate-chain/scenarios";
import type { Event, Input, State } from "@/lib/sim/certificate-chain/state";
import type { Frame } from "@/lib/sim/engine";
import { runOf } from "@/lib/sim/link";
import { trace } from "@/lib/sim/trace";
import type { Locale } from "@/lib/text";
import { View } from "../certificate-chain-view";

type Name = keyof typeof certificateChainEntry.scenarios;

type Frames = Frame<State, Event | Input>[];
const played = new Map<Name, Frames>();
/** Signing takes its time: each scenario is played once. */
function framesOf(name: Name): Frames {
  // The trace is of this very engine.
  const frames = played.get(name) ?? (trace(certificateChain, runOf(certificateChainEntry.scenarios[name])).frames as Frames);
  played.set(name, frames);
  return frames;
}

function textOf(name: Name, index: number, locale: Locale = "en"): string {
  const { parameters } = certificateChainEntry.scenarios[name];
  const html = renderToStaticMarkup(<View frames={framesOf(name)} index={index} parameters={parameters} locale={locale} />);
  expect(html).not.toMatch(/style=|undefined|NaN|null/);
  return html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

describe("the view of a chain", () => {
  it.each(Object.keys(certificateChainEntry.scenarios) as Name[])("draws %s from first to last, in both languages", (name) => {
    const frames = framesOf(name);
    for (const { index } of frames) textOf(name, index, index % 2 === 0 ? "zh" : "en");
    expect(textOf(name, frames.length - 1)).toMatch(/The browser (accepts|refuses)/);
  });

  it("keeps room for the whole chain from the first frame on", () => {
    const frames = framesOf("customer-as-ca");
    const { parameters } = certificateChainEntry.scenarios["customer-as-ca"];
    for (const { index } of frames) {
      const html = renderToStaticMarkup(<View frames={frames} index={index} parameters={parameters} locale="en" />);
      expect(html).toContain('data-places="4"');
    }
  });

  it("shows only what has been found", () => {
    expect(textOf("accepted", 0)).not.toContain("Example CA 1");
    expect(textOf("accepted", 1)).toContain("? not found yet");
    expect(textOf("accepted", 3)).toContain("Example Root in the browser’s store");
    expect(textOf("missing-intermediate", 2)).toContain("✕ not to be found");
  });

  it("shows the octets that a check reads, and where they lie", () => {
    const text = textOf("wrong-name", 10);
    expect(text).toContain("subjectAltName evil.example");
    // [2] and the twelve letters of the name, in the octets of the certificate.
    expect(text).toContain("82 0c 65 76 69 6c 2e 65 78 61 6d 70 6c 65");
    expect(text).toMatch(/bytes \d+–\d+ of \d+/);
  });
});
