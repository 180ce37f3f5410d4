"use client";

import { useEffect, useState } from "react";
import { Cites } from "@/components/lesson/cites";
import type { CiteDocument } from "@/lib/content/catalogue";
import { type CitedDocuments, findCite } from "@/lib/content/cites";
import { paths } from "@/lib/paths";
import type { Locale } from "@/lib/text";

let documents: Promise<CitedDocuments> | undefined;

/** The addresses of all documents, fetched with the first answer of a page; a fetch that failed is forgotten. */
function fetchDocuments(locale: Locale): Promise<CitedDocuments> {
  documents ??= fetch(paths.references(locale)).then((response) => {
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
    // Our own route's answer (app/[locale]/references.json/route.ts).
    return response.json() as Promise<CitedDocuments>;
  });
  documents.catch(() => {
    documents = undefined;
  });
  return documents;
}

/** What an answer rests on, as links to the very section; as plain text until their addresses are here, or without a network. */
export function CiteLinks({ cites, locale }: { cites: readonly string[]; locale: Locale }) {
  const [known, setKnown] = useState<CitedDocuments>();
  useEffect(() => {
    let isHere = true;
    // An error of the network is one in the console; where it is known to be gone nothing is asked of it.
    if (navigator.onLine) void fetchDocuments(locale).then((found) => isHere && setKnown(found), ignore);
    return () => {
      isHere = false;
    };
  }, [locale]);
  return <Cites cites={cites} findCite={(cite): CiteDocument | undefined => known && findCite(cite, known)} />;
}

/** The names of the documents stand there without their addresses too. */
function ignore() {}
