import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Catalogue, CitesDocument } from "./catalogue";
import { citeUrl, findCite, resolveCite } from "./cites";

const known = new Set(["RFC 9293", "RFC 929", "Linux kernel documentation, ip-sysctl", "Linux man-pages connect(2)"]);

it("finds the document of a cite with a section, with a place, and alone", () => {
  expect(resolveCite("RFC 9293 §3.5", known)).toEqual({ reference: "RFC 9293", section: "3.5" });
  expect(resolveCite("Linux kernel documentation, ip-sysctl, tcp_syn_linear_timeouts", known)).toEqual({
    reference: "Linux kernel documentation, ip-sysctl",
    section: "tcp_syn_linear_timeouts",
  });
  expect(resolveCite("Linux man-pages connect(2)", known)?.section).toBeUndefined();
});

it("does not take the beginning of a name for the name", () => {
  expect(resolveCite("RFC 92931 §1", known)).toBeUndefined();
  expect(resolveCite("RFC 9293 3.5", known)).toBeUndefined();
});

it("leads to the section of an RFC, and to the document where its addresses have no sections", () => {
  const rfc = { id: "RFC 9293", title: "TCP", url: "https://www.rfc-editor.org/rfc/rfc9293" };
  expect(citeUrl(rfc, "3.5.2-3.5.3")).toBe("https://www.rfc-editor.org/rfc/rfc9293#section-3.5.2");
  expect(citeUrl(rfc, "A.1")).toBe("https://www.rfc-editor.org/rfc/rfc9293#appendix-A.1");
  expect(citeUrl({ ...rfc, url: "https://man7.org/tcp.7.html" }, "3")).toBe("https://man7.org/tcp.7.html");
});

it("finds in a browser, from the documents alone, the very addresses that the compiler gives the lessons", () => {
  const read = (name: string) => JSON.parse(readFileSync(`.generated/${name}`, "utf8"));
  // The compiler wrote them from these very types.
  const { references } = read("catalogue.json") as Catalogue;
  const cites = Object.entries(read("cites.json") as CitesDocument);
  const documents = Object.fromEntries(references.map(({ id, title, url }) => [id, { title, url }]));
  expect(cites.length).toBeGreaterThan(500);
  for (const [cite, document] of cites) expect(findCite(cite, documents)).toEqual(document);
  expect(findCite("RFC 99999 §1", documents)).toBeUndefined();
});
