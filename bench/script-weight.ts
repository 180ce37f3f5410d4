import { gzipSync } from "node:zlib";

/** A script as the browser got it, decoded. */
export type Script = { url: string; body: Uint8Array };
/** Of a page: files and gzip bytes of all its scripts. */
export type Weight = { files: number; gzipBytes: number };

/**
 * What the scripts weigh on the wire: each file compressed by itself as `next start` does it (zlib's own level), and a
 * file that was asked for twice counted once, since the browser keeps it.
 */
export function weigh(scripts: readonly Script[]): Weight {
  const byUrl = new Map(scripts.map(({ url, body }) => [withoutQuery(url), gzipSync(body).length]));
  return { files: byUrl.size, gzipBytes: [...byUrl.values()].reduce((sum, bytes) => sum + bytes, 0) };
}

/** The scripts of the second list that the first does not have. */
export function added(before: readonly Script[], after: readonly Script[]): Script[] {
  const known = new Set(before.map(({ url }) => withoutQuery(url)));
  return after.filter(({ url }) => !known.has(withoutQuery(url)));
}

/** Kilobytes of 1,000 bytes, the stricter reading, by which a page weighs more than the floor. */
export function kbAbove(page: Weight, floor: Weight): number {
  return (page.gzipBytes - floor.gzipBytes) / 1000;
}

/** Next appends a mark of the build to some addresses and not to others. */
function withoutQuery(url: string): string {
  return url.split("?")[0] ?? url;
}
