import { requestLines, responseLines, statusLine } from "./header-lines";
import type { Request, Response } from "./message";

const HOST = "www.example";

/** As it goes over the wire. */
export function requestOctets(request: Request): Uint8Array {
  const content = request.method === "PUT" ? "a new version" : "";
  return octets(
    [`${request.method} /page HTTP/1.1`, `Host: ${HOST}`, ...requestLines(request), ...lengthOf(content), "Connection: close"],
    content,
  );
}

/** The content is a few words that tell one version from another, never coded. */
export function responseOctets(response: Response): Uint8Array {
  const { status, content } = response;
  const words = content === null ? "" : `version ${content.version}${content.variant === "" ? "" : ` (${content.variant})`}`;
  // Neither 204 nor 304 has content, and a length of 304 would be that of what it stands for (RFC 9110 §8.6).
  const length = status === 204 || status === 304 ? [] : [`Content-Length: ${words.length}`];
  return octets([`HTTP/1.1 ${statusLine(status)}`, ...responseLines(response), ...length, "Connection: close"], words);
}

function lengthOf(content: string): string[] {
  return content === "" ? [] : [`Content-Length: ${content.length}`];
}

function octets(lines: string[], content: string): Uint8Array {
  return new TextEncoder().encode([...lines, "", content].join("\r\n"));
}
