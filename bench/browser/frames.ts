import { CATALOGUE } from "@/lib/sim/catalogue";
import type { Lab } from "../lab";
import { watchMainThread } from "./main-thread";

const PRESSES = 60;

/**
 * What one frame costs in the browser: the player steps forward and back over a run by keyboard, and the main thread's
 * processor time between first and last key is shared out among the frames, less what a key without effect costs. With it
 * come the player and its log.
 */
export async function measureFrames(lab: Lab): Promise<void> {
  const site = await lab.site();
  for (const name of Object.keys(CATALOGUE)) {
    const context = await (await lab.browser()).newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(`${site.url}/en/simulations/${name}`);
    const figure = page.locator("figure.sim[data-ready=true]");
    await figure.getByRole("slider").press("Home");
    // A prediction would hold the player, and every key after it would measure nothing.
    const predict = page.getByRole("checkbox", { name: "Predict" });
    if (await predict.count()) await predict.uncheck();
    const last = Number(await figure.getByRole("slider").getAttribute("max"));
    await figure.getByRole("button", { name: "Step" }).focus();
    const thread = await watchMainThread(page);
    const costOf = async (presses: number, keyOf: (n: number) => string) => {
      const before = await thread.spentMs();
      for (let n = 0; n < presses; n += 1) {
        await page.keyboard.press(keyOf(n));
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      }
      return ((await thread.spentMs()) - before) / presses;
    };
    // There and back again, for runs shorter than this many frames.
    const step = (n: number) => (Math.floor(n / last) % 2 === 0 ? "ArrowRight" : "ArrowLeft");
    await costOf(Math.min(last, 20) * 2, step);
    const frameMs = await costOf(PRESSES, step);
    const idleMs = await costOf(PRESSES, () => "ArrowUp"); // a key that means nothing to the player
    lab.report({
      name: `frame.browser.${name}`,
      value: frameMs - idleMs,
      unit: "ms",
      targets: [{ of: "value", bound: "at most", limit: 4 }],
      note: `main thread's processor time a frame, ${PRESSES} key presses, with player, log, layout and paint, above ${idleMs.toFixed(1)} ms for a key that does nothing`,
    });
    await context.close();
  }
}
