/** A stretch of a sentence: protocol text (a state, a flag, a field, a name on the wire) or ordinary words. */
export type Stretch = { text: string; wire: boolean };

const STATE = "LISTEN|SYN-SENT|SYN-RECEIVED|ESTABLISHED|FIN-WAIT-[12]|CLOSE-WAIT|CLOSING|LAST-ACK|TIME-WAIT|CLOSED";
const FLAG = "(?:SYN|FIN|RST|ACK|PSH|URG)";
/** A field or variable, with what it is: "seq = 1000", "cwnd = 5 + 3 = 8". */
const FIELD = "\\b(?:seq|ack|cwnd|ssthresh|rwnd)\\b(?: = \\d+(?: [+−] \\d+)*(?: = \\d+)?)?";
const RCODE = "\\b(?:NOERROR|NXDOMAIN|NODATA|SERVFAIL|REFUSED|FORMERR)\\b";
const RECORD = "AAAA|CNAME|SOA|PTR|MX|TXT|NS";
/** A domain name, with the type that is asked for: "www.example.com A". */
const NAME = `(?:\\*\\.|\\b)(?:(?:[a-z0-9-]+\\.)+(?:com|net|org|arpa|invalid|example)|com|net|org)\\b(?: (?:A|${RECORD})\\b)?`;
/** "A" is a record only where it cannot be an article, nor the first of things that are called A, B and C. */
const A_RECORD = "\\bA(?= records?\\b| 记录|[,，、](?! ?[B-L]\\b))";
/** An address, or a prefix: "192.0.2.0/24"; and the length of one alone, "a /24". */
const ADDRESS = "\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b(?:/(?:3[0-2]|[12]?\\d)\\b)?";
const PREFIX_LENGTH = "(?<![\\w./)])/(?:3[0-2]|[12]?\\d)\\b";

/** A name of a program: a type, a directive, "pm.max_children"; no ordinary word has an underscore in it. */
const IDENTIFIER = "\\b(?:pm\\.)?[a-z]+(?:_[a-z]+)+\\b";

/** A field of a certificate, "subjectAltName", and what a browser says of one, "ERR_CERT_INVALID". */
const CERTIFICATE =
  "\\b(?:basicConstraints|keyUsage|extKeyUsage|subjectAltName|keyCertSign|serverAuth|notBefore|notAfter|CN)\\b|\\bERR(?:_[A-Z]+)+\\b";

/** A header field that only browsers and their servers speak of, and the attribute of a cookie, with what it says. */
const FIELD_NAME =
  "\\b(?:Access-Control|Sec-Fetch|Sec-WebSocket)(?:-[A-Z][a-z]+)+\\b(?:: true)?|\\bSet-Cookie\\b|\\bSameSite(?:=(?:Lax|Strict|None))?\\b";

/** Attributes and names of cookies that are no ordinary words, and where a script reads them. */
const COOKIE = "\\b(?:HttpOnly|Max-Age(?:=\\d+)?|__Host-(?:sid|token)?|document\\.cookie)(?![a-z])";

/** Fields and directives of HTTP caching, with their values; not those that are ordinary words, such as "private" (RFC 9111 §5). */
const CACHING = [
  '\\bIf-(?:None-Match|Modified-Since)\\b(?:: (?:W/)?"[^"]*"(?:, (?:W/)?"[^"]*")*)?',
  "\\b(?:Cache-Control|Age): [a-z0-9=-]+",
  "\\b(?:Cache-Control|Last-Modified|Accept-Language|Accept-Encoding|Authorization|Expires|ETag)\\b",
  "\\b(?:max-age|s-maxage|max-stale|min-fresh|stale-while-revalidate|stale-if-error)\\b(?:=\\d+)?",
  "\\b(?:no-cache|no-store|must-revalidate|proxy-revalidate|only-if-cached|immutable)\\b",
].join("|");

/** States of a DHCP client, its messages and fields (RFC 2131); ACK is among the flags. */
const DHCP =
  "\\b(?:INIT-REBOOT|INIT|SELECTING|REQUESTING|BOUND|RENEWING|REBINDING|REBOOTING|DISCOVER|OFFER|REQUEST|NAK|DECLINE|[cyg]iaddr)(?=s?\\b)";

const WIRE = new RegExp(
  [
    // A call, also with descriptors and numbers for its arguments: "listen(3, 1)".
    "\\b[a-z_]+\\((?:\\d+(?:, \\d+)*)?\\)",
    IDENTIFIER,
    CERTIFICATE,
    FIELD_NAME,
    COOKIE,
    CACHING,
    // An address as it stands in the address bar, with its port, path and query; a full stop ends the sentence.
    "\\bhttps?://[a-z0-9-]+(?:\\.[a-z0-9-]+)*(?::\\d+)?(?:/(?:[\\w/?=&%#~+.-]*[\\w/=&%#~+-])?)?",
    "\\bE(?:AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT)\\b",
    `\\b(?:${STATE})\\b`,
    DHCP,
    `\\b${FLAG}(?:,${FLAG})*(?=s?\\b)`,
    FIELD,
    RCODE,
    NAME,
    `\\b(?:${RECORD})\\b`,
    A_RECORD,
    "\\b(?:AA|TC|RD|RA)\\b",
    ADDRESS,
    PREFIX_LENGTH,
  ].join("|"),
  "g",
);

/**
 * Takes a sentence of an engine apart, so that protocol text can be set in the monospaced face. Engines speak plain
 * sentences, which a screen reader gets as they are; protocol words are told from others by their form, in one place for
 * all engines, and not marked hundreds of times by hand.
 */
export function stretchesOf(sentence: string): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const match of sentence.matchAll(WIRE)) {
    if (match.index > end) stretches.push({ text: sentence.slice(end, match.index), wire: false });
    stretches.push({ text: match[0], wire: true });
    end = match.index + match[0].length;
  }
  if (end < sentence.length) stretches.push({ text: sentence.slice(end), wire: false });
  return stretches;
}
