import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stretchesOf } from "./wire-words";

/** The sentence with its protocol text in brackets. */
function marked(sentence: string): string {
  return stretchesOf(sentence)
    .map(({ text, wire }) => (wire ? `[${text}]` : text))
    .join("");
}

describe("protocol text in an engine's sentence", () => {
  it.each([
    ["SYN,ACK (seq = 7000, ack = 1001) reaches the client.", "[SYN,ACK] ([seq = 7000], [ack = 1001]) reaches the client."],
    ["客户端发出 SYN（seq = 1000），进入 SYN-SENT。", "客户端发出 [SYN]（[seq = 1000]），进入 [SYN-SENT]。"],
    ["The program calls connect(): the state is CLOSED.", "The program calls [connect()]: the state is [CLOSED]."],
    [
      "Three duplicate ACKs, cwnd = 5 + 3 = 8, ssthresh stays 5.",
      "Three duplicate [ACK]s, [cwnd = 5 + 3 = 8], [ssthresh] stays 5.",
    ],
    ["cwnd = 8 − 2 + 1 = 7；发出 #12。", "[cwnd = 8 − 2 + 1 = 7]；发出 #12。"],
    [
      "asks the com server a.gtld-servers.net for www.example.com A.",
      "asks the [com] server [a.gtld-servers.net] for [www.example.com A].",
    ],
    ["NXDOMAIN with the SOA record, AA set", "[NXDOMAIN] with the [SOA] record, [AA] set"],
    ["A referral to 203.0.113.80, not an A record", "A referral to [203.0.113.80], not an [A] record"],
    [
      "*.shop.example does not fit: no subjectAltName, ERR_CERT_COMMON_NAME_INVALID.",
      "[*.shop.example] does not fit: no [subjectAltName], [ERR_CERT_COMMON_NAME_INVALID].",
    ],
    ["The user opens http://bank.example/.", "The user opens [http://bank.example/]."],
    ["Alice opens https://shop.example/cartoons.", "Alice opens [https://shop.example/cartoons]."],
    ["Alice 打开 https://shop.example/cartoons。", "Alice 打开 [https://shop.example/cartoons]。"],
    [
      "GET goes to https://a.example:8443/x/y.html?id=1&b=2, then to https://a.example.",
      "GET goes to [https://a.example:8443/x/y.html?id=1&b=2], then to [https://a.example].",
    ],
    [
      "An fd_set is full: pthread_create() says EAGAIN, pm.max_children is reached.",
      "An [fd_set] is full: [pthread_create()] says [EAGAIN], [pm.max_children] is reached.",
    ],
    [
      "There is no Access-Control-Allow-Credentials: true, and SameSite=Lax keeps it back.",
      "There is no [Access-Control-Allow-Credentials: true], and [SameSite=Lax] keeps it back.",
    ],
    [
      "In document.cookie there is no __Host-sid: HttpOnly. Max-Age=0 deletes it, and __Host- demands Secure.",
      "In [document.cookie] there is no [__Host-sid]: [HttpOnly]. [Max-Age=0] deletes it, and [__Host-] demands Secure.",
    ],
    ["After listen(3, 1) a client gets ECONNREFUSED (1 of 2).", "After [listen(3, 1)] a client gets [ECONNREFUSED] (1 of 2)."],
    ["Five DISCOVERs with giaddr set; then NAK, and INIT.", "Five [DISCOVER]s with [giaddr] set; then [NAK], and [INIT]."],
    ["The 101 brings Sec-WebSocket-Accept.", "The 101 brings [Sec-WebSocket-Accept]."],
    [
      'It asks, with If-None-Match: "v1", W/"v2". Age: 40 and Cache-Control: max-age=0, not no-store.',
      'It asks, with [If-None-Match: "v1", W/"v2"]. [Age: 40] and [Cache-Control: max-age=0], not [no-store].',
    ],
    ["The requests for A, B and C go out; not for the A record.", "The requests for A, B and C go out; not for the [A] record."],
    ["发出对 A、B、C 的请求；查 A、AAAA。", "发出对 A、B、C 的请求；查 [A]、[AAAA]。"],
    [
      "A /26 in 192.0.2.0/24, not 1/2, HTTP/1.1 or a /33；用 /31。",
      "A [/26] in [192.0.2.0/24], not 1/2, HTTP/1.1 or a /33；用 [/31]。",
    ],
    ["The ring closes and somebody listens.", "The ring closes and somebody listens."],
  ])("%s", (sentence, expected) => {
    expect(marked(sentence)).toBe(expected);
  });

  it("loses no character, whatever the sentence", () => {
    const words = fc.constantFrom("SYN", "ACK", "seq = 1", "a.com", "A", "，", ". ", " ", "区域", "cwnd", "LISTEN", "1.2.3.4");
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const sentence = parts.join("");
        expect(
          stretchesOf(sentence)
            .map(({ text }) => text)
            .join(""),
        ).toBe(sentence);
      }),
    );
  });
});
