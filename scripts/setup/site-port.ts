import { isPortFree } from "./ports";
import { SetupProblem } from "./say";

const DEFAULT_PORT = 3000;

/** The port that PORT names. The site never moves by itself: bookmarks, cookies and sign-in addresses hang on it. */
export async function claimSitePort(env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const text = env.PORT?.trim() || String(DEFAULT_PORT);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new SetupProblem(`PORT is "${text}", which is no port. Use a number from 1 to 65535, e.g. PORT=3001 npm start.`);
  }
  if (await isPortFree(port)) return port;
  throw new SetupProblem(
    `Port ${port} is in use by ${await describeListener(port)}.\n` +
      `Stop it, or start on another port: PORT=${port === 65_535 ? 3000 : port + 1} npm start`,
  );
}

/** Whether it is this very site, so that nobody hunts for a stranger. */
async function describeListener(port: number): Promise<string> {
  const answer = await fetch(`http://localhost:${port}/api/health`, { signal: AbortSignal.timeout(2_000) }).catch(
    () => undefined,
  );
  const text = (await answer?.text().catch(() => "")) ?? "";
  if (!text.includes('"retransmit"')) return "another program";
  return `Retransmit itself, which already runs: http://localhost:${port}`;
}
