import fc from "fast-check";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { engineHtmlOf, hastOf, htmlOf, titleHtmlOf } from "./html";
import { parseText } from "./markdown";

describe("the HTML of a text", () => {
  it("marks code as protocol text", () => {
    expect(htmlOf("a `SYN` arrives")).toBe('a <code class="wire">SYN</code> arrives');
  });
  it("keeps short code whole that a line could break, and lets long code break on a phone", () => {
    expect(htmlOf("then `ack = 1001`")).toBe('then <code class="wire whole">ack = 1001</code>');
    expect(htmlOf("`SYN-RECEIVED`")).toBe('<code class="wire whole">SYN-RECEIVED</code>');
    expect(htmlOf("`Transfer-Encoding: chunked`")).toBe('<code class="wire">Transfer-Encoding: chunked</code>');
    expect(htmlOf("```\na = b\n```")).not.toContain("whole");
  });
  it("has no paragraph around a single one, so that it fits into a button", () => {
    expect(htmlOf("One.")).toBe("One.");
    expect(htmlOf("One.\n\nTwo.")).toBe("<p>One.</p>\n<p>Two.</p>");
  });
  it("joins the lines of a Chinese paragraph without a space, and those of an English one with one", () => {
    expect(htmlOf("第一行，\n第二行")).toBe("第一行，第二行");
    expect(htmlOf("first\nsecond")).toBe("first\nsecond");
  });
  it("keeps the lines of a code block, in Chinese as well", () => {
    expect(htmlOf("```\n客户端 …\n服务器 …\n```")).toBe("<pre><code>客户端 …\n服务器 …\n</code></pre>");
  });
  it("lets no element through that Markdown did not make", () => {
    const made = /^(p|em|strong|code|pre|a|ul|ol|li|br|hr|blockquote|h[1-6]|table|thead|tbody|tr|th|td|del)$/;
    const parts = fc.constantFrom(
      "<script>",
      "</b>",
      "<img src=x onerror=y>",
      "`",
      "*",
      "a",
      "\n",
      "[x](y)",
      "&lt;",
      "<!--",
      "-->",
      "- ",
    );
    fc.assert(
      fc.property(fc.array(parts), (markdown) => {
        const names: string[] = [];
        visit(hastOf(parseText(markdown.join(""))), (node) => {
          names.push(node.type === "element" ? node.tagName : node.type);
        });
        return names.every((name) => name === "root" || name === "text" || made.test(name));
      }),
    );
  });
});

describe("the HTML of a title", () => {
  it("has word breaks in Chinese and none in English or in code", () => {
    expect(titleHtmlOf("三次握手与 `SYN`", "zh")).toBe('三次<wbr>握手<wbr>与 <code class="wire">SYN</code>');
    expect(titleHtmlOf("The three-way handshake", "en")).toBe("The three-way handshake");
  });
});

describe("the HTML of an engine's text", () => {
  it("takes it as plain: a host name is no link and an asterisk no emphasis", () => {
    expect(engineHtmlOf({ zh: "问 *.example.com <www.example.com>", en: "ask *.example.com <www.example.com>" }).en).toBe(
      'ask <code class="wire">*.example.com</code> &#x3C;<code class="wire">www.example.com</code>>',
    );
  });
  it("sets its protocol words apart", () => {
    expect(engineHtmlOf({ zh: "服务端：SYN,ACK", en: "The server: SYN,ACK" }).zh).toBe(
      '服务端：<code class="wire">SYN,ACK</code>',
    );
  });
  it("takes what is the same in both languages for protocol text", () => {
    expect(engineHtmlOf({ zh: "LISTEN", en: "LISTEN" }).zh).toBe('<code class="wire">LISTEN</code>');
  });
});
