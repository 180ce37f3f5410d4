export type Response = { status: number; body: string };

const HEAD_END = "\r\n\r\n";
const LAST_CHUNK = "\r\n0\r\n\r\n";

/** A request of HTTP/1.1 (RFC 9112) as a page of the site sends it, as octets. */
export function request(
  { method, path, port, cookie }: { method: "GET" | "POST"; path: string; port: number; cookie?: string },
  body = "",
): Buffer {
  const lines = [`${method} ${path} HTTP/1.1`, `host: localhost:${port}`];
  if (cookie) lines.push(`cookie: ${cookie}`);
  if (method === "POST") {
    lines.push(
      `origin: http://localhost:${port}`,
      "content-type: application/json",
      `content-length: ${Buffer.byteLength(body)}`,
    );
  }
  return Buffer.from(`${lines.join("\r\n")}${HEAD_END}${body}`);
}

/**
 * Where the response that the octets begin with ends, or undefined while it is not whole. A chunked one is taken to end
 * with what was received, which holds because no second request is sent before.
 */
export function endOf(octets: Buffer): number | undefined {
  const head = octets.indexOf(HEAD_END);
  if (head < 0) return undefined;
  const fields = octets.toString("latin1", 0, head).toLowerCase();
  const start = head + HEAD_END.length;
  if (fields.includes("\r\ntransfer-encoding: chunked")) {
    // The head's own empty line may stand before an empty body's last chunk.
    return octets.indexOf(LAST_CHUNK, head + 2) >= 0 && octets.toString("latin1", octets.length - 5) === "0\r\n\r\n"
      ? octets.length
      : undefined;
  }
  const length = Number(/\r\ncontent-length: (\d+)/.exec(fields)?.[1] ?? 0);
  return octets.length >= start + length ? start + length : undefined;
}

/** Status and body of a whole response. */
export function parse(octets: Buffer): Response {
  const head = octets.indexOf(HEAD_END);
  const fields = octets.toString("latin1", 0, head);
  const rest = octets.subarray(head + HEAD_END.length);
  const status = Number(fields.split(" ")[1]);
  const isChunked = /\r\ntransfer-encoding: chunked/i.test(fields);
  return { status, body: (isChunked ? unchunk(rest) : rest).toString("utf8") };
}

function unchunk(octets: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = octets.indexOf("\r\n", at);
    const length = Number.parseInt(octets.toString("latin1", at, line), 16);
    if (!(length > 0)) return Buffer.concat(chunks);
    chunks.push(octets.subarray(line + 2, line + 2 + length));
    at = line + 2 + length + 2;
  }
}
