import { CATALOGUE } from "@/lib/sim/catalogue";
import type { Lab } from "../lab";
import { watchMainThread } from "./main-thread";

const PRESSES = 60;

/**
 * What one frame costs in the browser: the player steps forward and back over a run by keyboard, and the main thread's
 * processor time between first and last key is shared out among the frames. With it come the player, its log and the key.
 */
export async function measureFrames(lab: Lab): Promise<void> {
  const site = await lab.site();
  for (const name of Object.keys(CATALOGUE)) {
    const context = await (await lab.browser()).newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(`${site.url}/en/simulations/${name}`);
    const figure = page.locator("figure.sim[data-ready=true]");
    await figure.getByRole("slider").press("Home");
    const last = Number(await figure.getByRole("slider").getAttribute("max"));
    await figure.getByRole("button", { name: "Step" }).focus();
    const thread = await watchMainThread(page);
    const step = async (presses: number) => {
      for (let n = 0; n < presses; n += 1) {
        // There and back again, for runs shorter than this many frames.
        await page.keyboard.press(Math.floor(n / last) % 2 === 0 ? "ArrowRight" : "ArrowLeft");
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      }
    };
    await step(Math.min(last, 20) * 2);
    const before = await thread.spentMs();
    await step(PRESSES);
    const after = await thread.spentMs();
    lab.report({
      name: `frame.browser.${name}`,
      value: (after - before) / PRESSES,
      unit: "ms",
      targets: [{ of: "value", bound: "at most", limit: 4 }],
      note: `main thread's processor time a frame, ${PRESSES} key presses, with player, log, layout and paint`,
    });
    await context.close();
  }
}
