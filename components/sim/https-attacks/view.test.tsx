import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { RunInput } from "@/lib/sim/engine";
import { httpsAttacks } from "@/lib/sim/https-attacks/engine";
import { httpsAttacksEntry } from "@/lib/sim/https-attacks/scenarios";
import { runOf } from "@/lib/sim/link";
import { trace } from "@/lib/sim/trace";
import type { Locale } from "@/lib/text";
import { View } from "../https-attacks-view";
import type { Frames } from "./rows";

type Name = keyof typeof httpsAttacksEntry.scenarios;

function framesOf(name: Name, inputs: RunInput[] = []): Frames {
  // The trace is of this very engine.
  return trace(httpsAttacks, { ...runOf(httpsAttacksEntry.scenarios[name]), inputs }).frames as Frames;
}

function textOf(name: Name, frames: Frames, index: number, locale: Locale = "en"): string {
  const { parameters } = httpsAttacksEntry.scenarios[name];
  const html = renderToStaticMarkup(<View frames={frames} index={index} parameters={parameters} locale={locale} />);
  expect(html).not.toMatch(/style=|undefined|NaN|null/);
  return html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

describe("the view of an attack", () => {
  it.each(Object.keys(httpsAttacksEntry.scenarios) as Name[])("draws %s from first to last, in both languages", (name) => {
    const frames = framesOf(name);
    for (const { index } of frames) textOf(name, frames, index, index % 2 === 0 ? "zh" : "en");
  });

  it.each([
    ["stripping", "Address bar http://bank.example/ Not secure The browser knows nothing of HSTS Mallory has read the password"],
    [
      "undisturbed",
      "Address bar https://bank.example/ Secure The browser knows HSTS, for 365 days more Mallory has read nothing",
    ],
    [
      "installed-root",
      "Address bar https://bank.example/ Secure The browser knows HSTS, for 365 days more Mallory has read the password",
    ],
    ["clicked-away", "Address bar https://bank.example/ Not secure: bad certificate"],
    ["no-button", "Address bar bank.example Warning The browser knows HSTS, for 335 days more Mallory has read nothing"],
    ["strip-hsts", "Mallory has read the site’s name and lengths"],
  ] as const)("ends %s with what each of them sees", (name, text) => {
    const frames = framesOf(name);
    expect(textOf(name, frames, frames.length - 1)).toContain(text);
  });

  it("goes on over several visits", () => {
    const rest = framesOf("stripping").length - 1;
    const frames = framesOf("stripping", [{ frame: rest, event: { kind: "visit", attacked: false } }]);
    expect(textOf("stripping", frames, rest + 1)).toContain("Another visit, over a network without Mallory.");
    expect(textOf("stripping", frames, frames.length - 1)).toContain("Mallory has read the password");
  });
});
