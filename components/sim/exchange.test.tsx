import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Exchange } from "./exchange";
import type { ExchangeModel } from "./exchange/model";

const model: ExchangeModel = {
  parties: ["browser", "cache", "origin"],
  rows: [
    { kind: "message", id: 1, from: 0, to: 1, title: "GET /", details: ["Host: example.com"], fate: "arrived", isNow: false },
    { kind: "deed", id: 2, party: 1, text: "stale", tone: "bad", isNow: false },
    { kind: "message", id: 3, from: 1, to: 2, title: "GET /", fate: "lost", remark: "lost", isNow: true },
    { kind: "pause", id: 4, text: "3 s pass" },
  ],
};
const html = renderToStaticMarkup(<Exchange model={model} label="An exchange" />);

describe("An exchange", () => {
  test("says who sends what to whom, and what a party does, also where arrows are not seen", () => {
    const text = html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    expect(text).toContain("browser → cache: GET / Host: example.com");
    expect(text).toContain("cache: stale cache → origin: GET / lost 3 s pass");
    expect(html).toContain('aria-label="An exchange"');
  });

  test("keeps title, remark and details apart without any layout, and says that a broadcast goes to all", () => {
    const told = renderToStaticMarkup(
      <Exchange
        label="An exchange"
        model={{
          parties: ["client", "relay", "server"],
          rows: [
            {
              kind: "message",
              id: 1,
              from: 0,
              to: 2,
              toAll: "everybody",
              title: "DISCOVER",
              remark: "broadcast",
              details: ["a", "b"],
              fate: "sent",
              isNow: true,
            },
            { kind: "deed", id: 2, party: 2, text: "offers", isNow: true },
          ],
        }}
      />,
    );
    const rows = [...told.matchAll(/<li[^>]*>(.*?)<\/li>/g)].map(([, row = ""]) => row.replace(/<[^>]*>/g, "").trim());
    expect(rows).toEqual(["client → everybody: DISCOVER broadcast a b", "server: offers"]);
  });

  test("draws an arrow from lifeline to lifeline, and a lost one with a cross half way", () => {
    const arrows = [...html.matchAll(/<line x1="([\d.]+)%" x2="([\d.]+)%" y1="6"/g)].map(([, from, to]) => [from, to]);
    expect(arrows).toEqual([
      ["16.7", "50"],
      ["50", "68.3"],
    ]);
    expect(html.match(/M-5 -5L5 5/g)).toHaveLength(1);
  });

  test("needs no style of its own, which the policy would refuse", () => {
    expect(html).not.toContain("style=");
  });
});
