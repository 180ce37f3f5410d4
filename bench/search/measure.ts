import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { LOCALES } from "@/lib/text";
import { DIE_WITH_PARENT } from "../../scripts/setup/run";
import type { Lab } from "../lab";
import { typeQueries } from "./browser";
import type { Searched } from "./search-process";

/** A result while one types feels immediate up to here. */
const WITHIN_MS = 50;

/** The file that a browser fetches to search, and how long it takes until it can be searched, and a query. */
export async function measureSearch(lab: Lab): Promise<void> {
  const site = await lab.site();
  const targets = [{ of: "value", bound: "at most", limit: WITHIN_MS }] as const;
  for (const locale of LOCALES) {
    const url = `${site.url}/${locale}/search.json`;
    const text = await (await fetch(url)).text();
    const bytes = gzipSync(text).length;
    lab.report({ name: `search.file.${locale}`, value: bytes / 1000, unit: "kB", note: `gzip, ${text.length / 1000} kB before` });
    const { entries, queries, indexMs, p50Ms, p95Ms, maxMs } = await searchApart(url);
    const note = `${queries} queries over ${entries} entries, titles typed letter by letter and with slips, each the best of three; a fresh process`;
    lab.report({
      name: `search.index.${locale}`,
      value: indexMs,
      unit: "ms",
      note: "making the index, processor time; once a visit",
    });
    lab.report({ name: `search.query.${locale}.p50`, value: p50Ms, unit: "ms", note });
    lab.report({ name: `search.query.${locale}.p95`, value: p95Ms, unit: "ms", targets, note });
    lab.report({ name: `search.query.${locale}.max`, value: maxMs, unit: "ms", note });
  }
  for (const locale of LOCALES) {
    const { keys, p50Ms, p95Ms } = await typeQueries(await lab.browser(), `${site.url}/${locale}`);
    const note = `${keys} keys, each to the frame that shows its results`;
    lab.report({ name: `search.typed.${locale}.p50`, value: p50Ms, unit: "ms", note });
    lab.report({ name: `search.typed.${locale}.p95`, value: p95Ms, unit: "ms", targets, note });
  }
}

async function searchApart(url: string): Promise<Searched> {
  const child = fork(join(import.meta.dirname, "search-process.ts"), [url], {
    execArgv: ["--import", "tsx", "--import", DIE_WITH_PARENT],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const answer = await Promise.race([once(child, "message"), once(child, "exit").then(() => undefined)]);
  if (answer === undefined) throw new Error("The searching process has ended; what it said is above.");
  return answer[0];
}
