import type { CiteDocument } from "./catalogue";
import type { Reference } from "./schemas/notes";

/** A cite is the id of a reference, alone or with a place in it: "RFC 9293 §3.5", "Linux kernel documentation, ip-sysctl". */
export type ResolvedCite = { reference: string; section: string | undefined };

/** The reference that a cite names; the longest id wins. Undefined where there is none. */
export function resolveCite(cite: string, known: { has(id: string): boolean }): ResolvedCite | undefined {
  if (known.has(cite)) return { reference: cite, section: undefined };
  for (let end = cite.length - 1; end > 0; end -= 1) {
    const rest = cite.slice(end);
    const separator = [" §", ", "].find((start) => rest.startsWith(start));
    if (separator !== undefined && known.has(cite.slice(0, end))) {
      return { reference: cite.slice(0, end), section: rest.slice(separator.length) };
    }
  }
  return undefined;
}

const RFC_URL = /^https:\/\/www\.rfc-editor\.org\/rfc\/rfc\d+/;

/** The address of a cite: of the section itself where the document's addresses have sections (RFCs). */
export function citeUrl(reference: Pick<Reference, "url">, section: string | undefined): string {
  const name = section && /^(\d+|[A-Z])(\.\d+)*(?![A-Za-z\d])/.exec(section)?.[0];
  if (!name || !RFC_URL.test(reference.url)) return reference.url;
  return `${reference.url.replace(/#.*$/, "")}#${/^\d/.test(name) ? "section" : "appendix"}-${name}`;
}

/** What a browser is told of the documents that are cited, by id. */
export type CitedDocuments = Record<string, Pick<Reference, "title" | "url">>;

/** A cite with the address of its very section; undefined where it names none of the documents. */
export function findCite(cite: string, documents: CitedDocuments): CiteDocument | undefined {
  const resolved = resolveCite(cite, { has: (id) => Object.hasOwn(documents, id) });
  const document = resolved && documents[resolved.reference];
  if (resolved === undefined || document === undefined) return undefined;
  const { reference, section } = resolved;
  return { reference, ...(section !== undefined && { section }), title: document.title, url: citeUrl(document, section) };
}
