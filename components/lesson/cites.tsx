import type { CiteDocument } from "@/lib/content/catalogue";

/** Cites as links to the section of the document, separated by middle dots. */
export function Cites({ cites, findCite }: { cites: readonly string[]; findCite: (cite: string) => CiteDocument | undefined }) {
  return (
    <cite>
      {cites.map((cite, index) => {
        const found = findCite(cite);
        return (
          <span key={cite}>
            {index > 0 && " · "}
            {found?.url ? (
              <a href={found.url} title={found.title} rel="external">
                {cite}
              </a>
            ) : (
              cite
            )}
          </span>
        );
      })}
    </cite>
  );
}
