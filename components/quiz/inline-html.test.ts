import { expect, test } from "vitest";
import { inlineHtml } from "./inline-html";

test("What stands in backticks is code, several times in a sentence", () => {
  expect(inlineHtml("`SYN` then `SYN,ACK`.")).toBe("<code>SYN</code> then <code>SYN,ACK</code>.");
});

test("Nothing else is markup", () => {
  expect(inlineHtml('a <b> & "c" `<SEQ=0>`')).toBe("a &lt;b&gt; &amp; &quot;c&quot; <code>&lt;SEQ=0&gt;</code>");
});

test("Short code that a line could break is kept whole, long code is not", () => {
  expect(inlineHtml("`ack = 1001`")).toBe('<code class="whole">ack = 1001</code>');
  expect(inlineHtml("`Transfer-Encoding: chunked`")).toBe("<code>Transfer-Encoding: chunked</code>");
});
