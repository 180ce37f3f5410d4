import AxeBuilder from "@axe-core/playwright";
import { allPages } from "./fixtures/pages";
import { expect, test } from "./fixtures/test";

// `npm run a11y`: every page in both languages and themes. `npm test` scans one page of each kind (pages.spec.ts).
test("no axe finding on any page, in both languages and themes", async ({ page, request }) => {
  test.setTimeout(1_800_000);
  const findings: string[] = [];
  const pages = await allPages(async (path) => (await request.get(path)).text());
  for (const path of pages) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      const { violations } = await new AxeBuilder({ page }).analyze();
      findings.push(
        ...violations.map(({ id, nodes }) => `${path} ${colorScheme} ${id}: ${nodes.map((node) => node.target).join(" | ")}`),
      );
    }
  }
  console.log(`${pages.length} pages scanned in two themes`);
  expect(findings).toEqual([]);
});
