import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inlineScriptHashes, sealPages } from "./csp";
import { openFolder } from "./testing/folders";

const sourceOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("the content security policy of static pages", () => {
  it("names each inline script by the hash of its exact text, once", () => {
    const html = '<script>a();</script><p>text</p><script id="x">\n b("<b>") </script><script>a();</script>';
    expect(inlineScriptHashes(html)).toEqual([sourceOf("a();"), sourceOf('\n b("<b>") ')]);
  });

  it("agrees with a published vector", () => {
    // The example of CSP Level 3 (W3C), section 1.2: alert('Hello, world.');
    expect(inlineScriptHashes("<script>alert('Hello, world.');</script>")).toEqual([
      "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    ]);
  });

  it("does not name scripts that come from a file, but does name one that only mentions src", () => {
    const html = '<script src="/a.js" async=""></script><script data-note="no src">c()</script>';
    expect(inlineScriptHashes(html)).toEqual([sourceOf("c()")]);
  });

  it("hashes line ends as the browser's parser hands them on", () => {
    expect(inlineScriptHashes("<script>a()\r\nb()\rc()</script>")).toEqual([sourceOf("a()\nb()\nc()")]);
  });

  it("is written beside every page, keeps the other headers, and allows no other inline script", async () => {
    const folder = await openFolder();
    await mkdir(join(folder, "en"));
    await writeFile(join(folder, "en.html"), "<script>one()</script>");
    await writeFile(join(folder, "en.meta"), JSON.stringify({ headers: { "x-next-cache-tags": "a" }, status: 200 }));
    await writeFile(join(folder, "en", "learn.html"), "<p>no script, no meta</p>");
    expect(await sealPages(folder)).toBe(2);
    const en = JSON.parse(await readFile(join(folder, "en.meta"), "utf8"));
    expect(en).toMatchObject({ status: 200, headers: { "x-next-cache-tags": "a" } });
    const scriptSources = /script-src ([^;]*)/.exec(en.headers["content-security-policy"])?.[1];
    expect(scriptSources).toBe(`'self' ${sourceOf("one()")}`);
    const learn = JSON.parse(await readFile(join(folder, "en", "learn.meta"), "utf8"));
    expect(learn.headers["content-security-policy"]).toContain("script-src 'self';");
    await rm(folder, { recursive: true });
  });
});
