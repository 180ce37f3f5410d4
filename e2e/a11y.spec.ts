import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { allPages } from "./fixtures/pages";
import { expect, test } from "./fixtures/test";

const TABS = 3;

// `npm run a11y`: every page in both languages and themes. `npm test` scans one page of each kind (pages.spec.ts).
test("no axe finding on any page, in both languages and themes", async ({ context, request }) => {
  test.setTimeout(3_600_000);
  const pages = await allPages(async (path) => (await request.get(path)).text());
  const waiting = [...pages];
  const findings: string[] = [];
  await Promise.all(
    Array.from({ length: TABS }, async () => {
      const page = await context.newPage();
      page.on("pageerror", (error) => findings.push(`${page.url()} error: ${error.message}`));
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        const found = await scan(page, path);
        for (const finding of found) console.log(finding); // at once: a run over all pages is long
        findings.push(...found);
      }
      await page.close();
    }),
  );
  console.log(`${pages.length} pages scanned in two themes`);
  expect(findings).toEqual([]);
});

async function scan(page: Page, path: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  const findings: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    // Only colours differ between the themes.
    const { violations } = await (colorScheme === "dark"
      ? axe.withRules(["color-contrast", "link-in-text-block"])
      : axe
    ).analyze();
    findings.push(
      ...violations.map(({ id, nodes }) => `${path} ${colorScheme} ${id}: ${nodes.map((node) => node.target).join(" | ")}`),
    );
  }
  return findings;
}
