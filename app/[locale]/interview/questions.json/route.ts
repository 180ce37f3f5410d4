import { questionsIn } from "@/lib/interview/question";
import { findItem, listAreas } from "@/lib/server/content/queries";
import { LOCALES, type Locale } from "@/lib/text";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }));
}

/** All interview questions in one language, made while building: components/interview fetches it when one begins. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  // dynamicParams is off, so only the two locales arrive here.
  return Response.json(questionsIn(listAreas(), findItem, (await params).locale as Locale));
}
