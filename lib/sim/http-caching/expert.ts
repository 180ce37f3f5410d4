const lines = (...all: string[]): string[] =>
  [
    "Connection establish acknowledge (SYN+ACK): server port 80",
    "Connection establish request (SYN): server port 80",
    "Connection finish (FIN)",
    "This frame initiates the connection closing",
    "This frame undergoes the connection closing",
    ...all.map((line) => `${line}\\r\\n`),
  ].sort();

/** What Wireshark remarks on connections that carry one request each: for the whole page, a question too, or a change. */
export const WHOLE = lines("GET /page HTTP/1.1", "HTTP/1.1 200 OK");
export const ASKED = lines("GET /page HTTP/1.1", "HTTP/1.1 200 OK", "HTTP/1.1 304 Not Modified");
export const CHANGED = lines("GET /page HTTP/1.1", "HTTP/1.1 200 OK", "PUT /page HTTP/1.1", "HTTP/1.1 204 No Content");
