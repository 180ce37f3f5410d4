import localFont from "next/font/local";

// Bundled from npm: nothing is fetched while building or reading. Latin only; Chinese comes from the system, whose
// Source Han Sans is the Chinese of the same family.
export const sans = localFont({
  src: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  variable: "--font-sans",
  weight: "200 900",
  display: "swap",
  adjustFontFallback: "Arial",
});
export const serif = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  variable: "--font-serif",
  weight: "200 900",
  display: "swap",
  adjustFontFallback: "Times New Roman",
});
export const mono = localFont({
  src: "../node_modules/@fontsource-variable/source-code-pro/files/source-code-pro-latin-wght-normal.woff2",
  variable: "--font-mono",
  weight: "200 900",
  display: "swap",
  adjustFontFallback: false,
  fallback: ["ui-monospace", "Menlo", "Consolas", "monospace"],
});
// Only English emphasis is slanted, and rarely on the first screen: not preloaded.
export const sansItalic = localFont({
  src: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2",
  variable: "--font-sans-italic",
  weight: "200 900",
  style: "italic",
  display: "swap",
  preload: false,
});

export const fontClasses = [sans.variable, serif.variable, mono.variable, sansItalic.variable].join(" ");
