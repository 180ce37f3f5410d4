import "server-only";
import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { LOCALES } from "@/lib/text";

/** next-intl's request configuration: interface texts live in messages/, one file a language. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(LOCALES, requested) ? requested : "en";
  return { locale, messages: (await import(`../../messages/${locale}.json`)).default };
});
