import "server-only";
import { fail, ok, type Result } from "@/lib/result";

/** A batch of 50 events with the longest answers has 220 KB. */
export const MAX_BODY_BYTES = 256 * 1024;

/** Reads a body as text and stops as soon as it is too large, whatever `Content-Length` says. */
export async function readBody(request: Request, maxBytes = MAX_BODY_BYTES): Promise<Result<string, "too-large">> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return fail("too-large");
  if (request.body === null) return ok("");
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the stream.
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > maxBytes) return fail("too-large");
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks).toString("utf8"));
}
