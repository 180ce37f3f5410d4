import { describe, expect, it } from "vitest";
import type { Cookie } from "@/lib/cookies/cookie";
import { cookieOf } from "@/lib/cookies/receive";
import { UNDEFENDED } from "./fixtures";
import { exclusion, findingFor, LOGIN } from "./jar";
import type { Attempt } from "./state";
import { EARLIER, sessionLine } from "./world";

const SID = cookieOf(sessionLine({ parameters: UNDEFENDED, sid: "a1b2c3" }), LOGIN, 0);

describe("which cookies go along (rfc6265bis §5.7.3)", () => {
  const form: Attempt = { page: "kittens", way: "form" };
  const link: Attempt = { page: "kittens", way: "link" };
  const image: Attempt = { page: "kittens", way: "image" };
  const frame: Attempt = { page: "kittens", way: "frame" };
  const blog: Attempt = { page: "blog", way: "fetch" };

  it.each([
    ["None", form, true],
    ["None", image, true],
    ["Lax", form, false],
    ["Lax", link, true],
    ["Lax", image, false],
    ["Lax", frame, false],
    ["Lax", blog, true],
    ["Strict", link, false],
    ["Strict", blog, true],
    ["Default", form, false],
    ["Default", link, true],
  ] as [Cookie["sameSite"], Attempt, boolean][])("SameSite=%s, %j: %s", (sameSite, attempt, expected) => {
    expect(exclusion({ ...SID, sameSite }, attempt, "lax", 1_000_000)).toBe(expected ? "nothing" : "same-site");
  });

  it("may loosen the default for two minutes, for a top-level request and no other", () => {
    const cookie: Cookie = { ...SID, sameSite: "Default" };
    expect(findingFor(cookie, form, "lax-two-minutes", 120_000)).toBe("two-minutes");
    expect(findingFor(cookie, form, "lax-two-minutes", 120_001)).toBe("lax-unsafe");
    expect(findingFor(cookie, frame, "lax-two-minutes", 1)).toBe("lax-subresource");
    expect(findingFor({ ...cookie, sameSite: "Lax" }, form, "lax-two-minutes", 1)).toBe("lax-unsafe");
    expect(findingFor(cookie, image, "none", 1)).toBe("default-none");
  });

  it("keeps back what belongs to another host or path", () => {
    const found = EARLIER.map((cookie) => [cookie.name, exclusion(cookie, link, "lax", 1)]);
    expect(found).toEqual([
      ["lang", "nothing"],
      ["seen", "path"],
      ["cat", "domain"],
    ]);
  });
});
