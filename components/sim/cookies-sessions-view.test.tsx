import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { cookiesSessions } from "@/lib/sim/cookies-sessions/engine";
import { cookiesSessionsEntry } from "@/lib/sim/cookies-sessions/scenarios";
import { runOf } from "@/lib/sim/link";
import { trace } from "@/lib/sim/trace";
import type { Locale } from "@/lib/text";
import type { Frames } from "./cookies-sessions/rows";
import { View } from "./cookies-sessions-view";

type Name = keyof typeof cookiesSessionsEntry.scenarios;

function framesOf(name: Name): Frames {
  // The trace is of this very engine.
  return trace(cookiesSessions, runOf(cookiesSessionsEntry.scenarios[name])).frames as Frames;
}

function markupOf(name: Name, frames: Frames, index: number, locale: Locale = "en"): string {
  const { parameters } = cookiesSessionsEntry.scenarios[name];
  const html = renderToStaticMarkup(<View frames={frames} index={index} parameters={parameters} locale={locale} />);
  expect(html).not.toMatch(/style=|undefined|NaN|null/);
  return html;
}

/** The text as it is seen: without tags, and without what only keeps room. */
function textOf(name: Name, frames: Frames, index: number): string {
  return markupOf(name, frames, index)
    .replace(/<div class="[^"]*ghost[^"]*" aria-hidden="true">.*?<\/(?:ul|dl|p)><\/div>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&gt;", ">")
    .replace(/\s+/g, " ");
}

describe("the view of cookies and sessions", () => {
  it.each(Object.keys(cookiesSessionsEntry.scenarios) as Name[])("draws %s from first to last, in both languages", (name) => {
    const frames = framesOf(name);
    for (const { index } of frames) markupOf(name, frames, index, index % 2 === 0 ? "zh" : "en");
  });

  it("shows the lines as they go over the wire, and the whole identifier in them", () => {
    const text = textOf("stay", framesOf("stay"), 14);
    expect(text).toMatch(/Set-Cookie: sid=[0-9a-f]{32}; Path=\/; Secure; HttpOnly; SameSite=Lax/);
    expect(text).toMatch(/POST \/cart https Host: shop\.example Cookie: theme=dark; sid=[0-9a-f]{32} Origin/);
    expect(text).toMatch(/Set-Cookie: theme=dark; Domain=shop\.example; Path=\/; Expires=Fri, 01 Jan 2027 00:00:00 GMT/);
  });

  it("says of each cookie what the browser decides", () => {
    const frames = framesOf("reach");
    expect(textOf("reach", frames, 7)).toMatch(/sid=[0-9a-f]{12}… goes along .*theme=dark goes along .*coupon=5 stays: Path/);
    expect(textOf("reach", frames, 17)).toMatch(/stays: host only .*theme=dark goes along/);
    expect(textOf("reach", frames, 26)).toMatch(/stays: SameSite .*stays: SameSite .*stays: Path/);
  });

  it("draws nothing that has not happened yet, and Mallory only where there is something of his", () => {
    const frames = framesOf("stay");
    expect(textOf("stay", frames, 5)).not.toMatch(/sid|Mallory/);
    expect(textOf("fixation", framesOf("fixation"), 4)).toMatch(/What Mallory has sid=[0-9a-f]{4}…/);
  });

  it("shows which server knows what, and what a token says", () => {
    expect(textOf("two-memories", framesOf("two-memories"), 20)).toMatch(
      /Memory of server A [0-9a-f]{4}… → Alice, 0 in the cart Memory of server B [0-9a-f]{4}… → not logged in, 1 in the cart/,
    );
    expect(textOf("token", framesOf("token"), 20)).toMatch(
      /\{"alg":"HS256"\} payload \{"sub":"alice","cart":0,"iat":\d+,"exp":\d+\}/,
    );
  });
});
