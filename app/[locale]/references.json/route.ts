import { listReferences } from "@/lib/server/content/queries";
import { LOCALES } from "@/lib/text";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }));
}

const CACHING = "public, max-age=3600, stale-while-revalidate=86400";

/** Every document that is cited, by id: components/quiz fetches it to link what an answer rests on. */
export function GET() {
  return Response.json(listReferences(), { headers: { "cache-control": CACHING } });
}
