import { type NextRequest, NextResponse } from "next/server";
import { isLocale, type Locale } from "@/lib/text";

/** An address without a language goes to the one that was chosen last, or that the browser asks for. */
export function proxy(request: NextRequest) {
  const url = request.nextUrl.clone();
  url.pathname = `/${preferred(request)}${url.pathname === "/" ? "" : url.pathname}`;
  return NextResponse.redirect(url);
}

export const config = {
  // Only addresses without a language; pages, files and the API never pass here.
  matcher: ["/", "/(learn|review|quiz|simulations|progress|settings|sign-in)/:path*"],
};

function preferred(request: NextRequest): Locale {
  const chosen = request.cookies.get("locale")?.value;
  if (chosen !== undefined && isLocale(chosen)) return chosen;
  const wanted = (request.headers.get("accept-language") ?? "")
    .split(",")
    .map((entry) => {
      const [tag = "", quality] = entry.trim().split(";q=");
      return { language: tag.toLowerCase().split("-")[0] ?? "", quality: quality === undefined ? 1 : Number(quality) };
    })
    .sort((a, b) => b.quality - a.quality)
    .map((entry) => entry.language)
    .find(isLocale);
  return wanted ?? "en";
}
