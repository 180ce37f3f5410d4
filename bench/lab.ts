import { randomUUID } from "node:crypto";
import { type Browser, chromium } from "@playwright/test";
import { findFreePort } from "../scripts/setup/ports";
import { makeDerived } from "../scripts/setup/prepare";
import { say } from "../scripts/setup/say";
import { runSite, type Site } from "../scripts/setup/site";
import { provideBrowser } from "../scripts/testing/browser";
import { openTestServer, type TestServer } from "../scripts/testing/test-server";
import type { Report } from "./figure";

/** A site of the production build with a database of its own. */
export type MeasuredSite = Site & { port: number; databaseUrl: string };

/** What the parts need to measure, made when the first of them asks for it and shared by all. */
export type Lab = {
  report: Report;
  /** How many item states the larger table gets. */
  states: number;
  /** The production build, as `npm start` makes it. */
  build(): Promise<void>;
  /** A PostgreSQL that keeps what it has acknowledged, as a learner's does. */
  server(): Promise<TestServer>;
  site(): Promise<MeasuredSite>;
  /** One more, on a database that is there already. */
  openSite(databaseUrl: string): Promise<MeasuredSite>;
  browser(): Promise<Browser>;
  /** Runs when the bench ends, however it ends; the last one first. */
  onClose(close: () => Promise<unknown>): void;
  close(): Promise<void>;
};

export async function openLab(given: Pick<Lab, "report" | "states">): Promise<Lab> {
  const closers: (() => Promise<unknown>)[] = [];
  const onClose = (close: () => Promise<unknown>) => void closers.push(close);

  const build = once(() => makeDerived({ build: true }));
  const server = once(async () => {
    const opened = await openTestServer(process.env, true);
    onClose(opened.close);
    return opened;
  });
  const openSite = async (databaseUrl: string) => {
    await build();
    const port = await findFreePort();
    const url = `http://localhost:${port}`;
    const site = await runSite("start", port, { DATABASE_URL: databaseUrl, NEXTAUTH_URL: url, RETRANSMIT_BENCH: "1" });
    onClose(site.stop);
    return { ...site, port, databaseUrl };
  };
  return {
    ...given,
    build,
    server,
    openSite,
    onClose,
    site: once(async () => {
      const { urlOf, createMigrated } = await server();
      return openSite(urlOf(await createMigrated(`site_${randomUUID().slice(0, 8)}`)));
    }),
    browser: once(async () => {
      const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
      const browser = await chromium.launch({ executablePath: provideBrowser(), args: [...QUIET, ...args] });
      onClose(() => browser.close());
      return browser;
    }),
    async close() {
      for (const close of closers.reverse()) await close().catch((error) => say(`Not closed: ${error}`));
    },
  };
}

/** Chromium looks up its maker's hosts at every start; where there is no way out, that costs time in the middle of a figure. */
const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
