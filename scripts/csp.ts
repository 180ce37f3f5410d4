import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { contentSecurityPolicy } from "../lib/csp";

/** What Next keeps beside a prerendered page; `next start` sends these headers with it. */
const metaSchema = z.looseObject({ headers: z.record(z.string(), z.string()).default({}) });

/** Gives each prerendered page the policy that names exactly the inline scripts it has. Answers how many pages. */
export async function sealPages(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const pages = names.filter((name) => name.endsWith(".html"));
  for (const page of pages) {
    const metaPath = join(folder, page.replace(/\.html$/, ".meta"));
    const meta = metaSchema.parse(JSON.parse(await readFile(metaPath, "utf8").catch(() => "{}")));
    const hashes = inlineScriptHashes(await readFile(join(folder, page), "utf8"));
    meta.headers["content-security-policy"] = contentSecurityPolicy(hashes);
    await writeFile(metaPath, JSON.stringify(meta));
  }
  return pages.length;
}

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi;

/** The CSP sources of a page's inline scripts, each once. A script with `src` is covered by 'self'. */
export function inlineScriptHashes(html: string): string[] {
  const sources = new Set<string>();
  for (const [, attributes = "", text = ""] of html.matchAll(SCRIPT)) {
    if (/\ssrc\s*=/i.test(attributes)) continue;
    // Browsers hash what the parser hands on, and it turns every line end into \n.
    const digest = createHash("sha256").update(text.replaceAll(/\r\n?/g, "\n")).digest("base64");
    sources.add(`'sha256-${digest}'`);
  }
  return [...sources];
}
