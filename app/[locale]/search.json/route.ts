import { readSearchFile } from "@/lib/server/search/queries";
import { LOCALES, type Locale } from "@/lib/text";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }));
}

/**
 * A day old it is still shown at once, and fetched anew for the next time: what moves between two builds is little, and the
 * file is the largest that the site sends.
 */
const CACHING = "public, max-age=600, stale-while-revalidate=86400";

/** What can be found in one language, made while building: components/search fetches it when the box opens. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  // dynamicParams is off, so only the two locales arrive here.
  return Response.json(readSearchFile((await params).locale as Locale), { headers: { "cache-control": CACHING } });
}
