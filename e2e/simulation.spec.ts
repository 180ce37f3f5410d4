import { expect, readySimulation, test } from "./fixtures/test";

test("a run is carried by its link: scenario, parameters and what the learner did", async ({ page, browser }) => {
  await page.goto("/en/simulations/tcp-handshake?scenario=lost-syn");
  const figure = await readySimulation(page);
  await expect(figure.getByLabel("Scenario")).toHaveValue("lost-syn");
  await figure.getByRole("button", { name: "Step", exact: true }).click();
  await figure.getByRole("button", { name: /Drop/ }).first().click();
  await figure.getByRole("slider").press("End");
  const told = await figure.locator(".sim-log").textContent();
  await expect(page).toHaveURL(/inputs=/);

  const second = await (await browser.newContext()).newPage();
  await second.goto(page.url());
  const again = await readySimulation(second);
  await again.getByRole("slider").press("End");
  await expect(again.locator(".sim-log")).toHaveText(told ?? "");
  await second.context().close();
});

test("a link with values that do not fit says which, and shows the scenario", async ({ page }) => {
  await page.goto("/en/simulations/tcp-handshake?scenario=normal&rttMs=-5");
  const figure = await readySimulation(page);
  await expect(figure.getByRole("status").filter({ hasText: "rttMs" })).toBeVisible();
  await figure.getByRole("button", { name: "Step", exact: true }).click();
  await expect(figure.locator(".sim-stage")).toContainText("SYN-SENT");
});

test("parameters that are refused are named as the form names them, with an example, and take the focus", async ({ page }) => {
  await page.goto("/en/simulations/cidr?scenario=slash-26");
  const figure = await readySimulation(page);
  await figure.getByText("Parameters", { exact: true }).click();
  const field = figure.locator('input[name="own"]');
  await field.fill("300.1.1.1/24");
  await figure.getByRole("button", { name: "Run with these" }).click();
  await expect(figure.getByRole("alert")).toContainText("write it like: 192.168.1.130/26");
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute("aria-invalid", "true");
});

test("after an interference that is offered once, the keys of the player go on working", async ({ page }) => {
  await page.goto("/en/simulations/arp?scenario=normal");
  const figure = await readySimulation(page);
  await figure.getByRole("button", { name: "Step", exact: true }).click();
  await figure.locator(".sim-actions button").first().press("Enter");
  const at = Number(await figure.getByRole("slider").inputValue());
  await page.keyboard.press("ArrowRight");
  await expect(figure.getByRole("slider")).toHaveValue(String(at + 1));
});

test("the player works by keyboard", async ({ page }) => {
  await page.goto("/en/simulations/dns-resolution");
  const figure = await readySimulation(page);
  await figure.getByRole("button", { name: "Step", exact: true }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(figure.getByRole("slider")).toHaveValue("2");
  await page.keyboard.press("ArrowLeft");
  await expect(figure.getByRole("slider")).toHaveValue("1");
  await page.keyboard.press("Home");
  await expect(figure.getByRole("slider")).toHaveValue("0");
});

test("predict mode stops before the frame, takes the answer, and schedules it", async ({ page, learner }) => {
  expect(learner.id).toBeTruthy();
  await page.goto("/en/learn/transport/tcp-handshake");
  const figure = await readySimulation(page, 2);
  const predict = figure.getByLabel("Predict");
  await expect(predict).toBeChecked();
  for (let n = 0; n < 10 && !(await figure.locator(".sim-predict").isVisible()); n += 1) {
    await figure.getByRole("button", { name: "Step", exact: true }).click();
  }
  await expect(figure.getByRole("button", { name: "Step", exact: true })).toBeDisabled();
  const sent = page.waitForResponse((response) => response.url().endsWith("/api/v1/reviews"));
  await figure.locator(".sim-predict .option").first().click();
  expect((await (await sent).json()) as object).toMatchObject({ results: [{ ok: true }] });
  await figure.getByRole("button", { name: "See it happen" }).click();
  // The next question may follow at once; the verdict on this one is gone.
  await expect(figure.locator(".sim-verdict")).toBeHidden();
});

test("the bytes of a packet stand beside its fields", async ({ page }) => {
  await page.goto("/en/simulations/tcp-handshake");
  const figure = await readySimulation(page);
  await figure.getByRole("button", { name: "Step", exact: true }).click();
  await figure.getByText("Packet bytes").click();
  await expect(figure.locator(".packet-bytes")).toContainText("08004500");
  await expect(figure.getByRole("row", { name: /Sequence Number/ })).toContainText("1000");
});

test("the tables of a WebSocket's frames stay within a phone's lesson, also those that only keep room", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/en/learn/web-platform/websocket");
  const count = await page.locator("figure.sim").count();
  expect(count).toBeGreaterThan(0);
  for (let nth = 0; nth < count; nth++) await readySimulation(page, nth);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

for (const [name, scenario] of [
  ["http-versions", "all"],
  ["packet-journey", "traceroute"],
  ["tcp-teardown", "three"],
]) {
  test(`on a phone the newest sentence of ${name} is never cut, and its box stays as high as it is`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const locale of ["en", "zh"]) {
      await page.goto(`/${locale}/simulations/${name}?scenario=${scenario}`);
      const figure = await readySimulation(page);
      const box = figure.locator(".sim-told");
      const slider = figure.getByRole("slider");
      const last = Number(await slider.getAttribute("max"));
      const heights = new Set<number>();
      for (let at = 1; at <= last; at++) {
        await slider.press("ArrowRight");
        await expect(slider).toHaveValue(String(at));
        const cutPx = await box.evaluate((told) => {
          const here = told.getBoundingClientRect();
          const sentence = told.querySelector(`[aria-current="step"] span`)?.getBoundingClientRect();
          return sentence === undefined ? Number.NaN : Math.max(here.top - sentence.top, sentence.bottom - here.bottom);
        });
        expect(cutPx, `${locale}, step ${at}`).toBeLessThanOrEqual(0);
        heights.add((await box.boundingBox())?.height ?? 0);
      }
      expect(heights.size, locale).toBe(1);
    }
  });
}

for (const [name, scenario] of [
  ["flow-control", "normal"],
  ["io-models", "select-few"],
]) {
  test(`on a phone the end of ${name} is said in full below its last sentence`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const locale of ["en", "zh"]) {
      await page.goto(`/${locale}/simulations/${name}?scenario=${scenario}`);
      const figure = await readySimulation(page);
      await figure.getByRole("slider").press("End");
      const box = figure.locator(".sim-told");
      const [told, end] = [await box.boundingBox(), await box.locator(".sim-end").boundingBox()];
      expect((end?.y ?? Number.NaN) + (end?.height ?? 0), locale).toBeLessThanOrEqual((told?.y ?? 0) + (told?.height ?? 0));
    }
  });
}

for (const [name, scenario, last] of [
  ["tcp-states", "life", "tbody tr"],
  ["http-caching", "two-questions", "ol:has([data-answer]) + p"],
]) {
  test(`on a desktop all that a step changes in ${name} is in sight with the controls`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 860 });
    await page.goto(`/en/simulations/${name}?scenario=${scenario}`);
    const figure = await readySimulation(page);
    for (let n = 0; n < 5; n++) await figure.getByRole("button", { name: "Step", exact: true }).click();
    await figure.evaluate((element) => element.scrollIntoView({ block: "start" }));
    const end = await figure.locator(`.sim-stage ${last}`).last().boundingBox();
    const bar = await figure.locator(".sim-bar").boundingBox();
    expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  });
}
