import type { Element, ElementContent, Root, RootContent } from "hast";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** A line may not begin with these, nor end with those. */
const CLOSING = /^[，。、；：？！”’）》」』】…—·,.;:?!)\]}%\s]/u;
const OPENING = /[“‘（《「『【([{\s]$/u;

/** Words of the subject that the dictionary of the segmenter cuts in two, and forms it cuts off their word. */
const COMPOUNDS =
  /报文段|数据报|数据包|字节流|套接字|序列号|确认号|端口号|面试官|服务端|客户端|解析器|域名|服务器|路由器|网关|四元组|五元组|无连接|递归|迭代|半连接|状态机|慢启动|快重传|快恢复|重传|超时|拥塞|窗口|缓存|页面|头部|首部|握手|挥手|校验和|记录|\p{Script=Han}[了的着过吗呢吧们]/gu;

/** The words of a Chinese text; punctuation stays with its word. Joined, they are the text again. */
export function words(text: string): string[] {
  const uncut = insidesOf(text);
  const result: string[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = result.at(-1);
    const joined = uncut.has(index) || CLOSING.test(segment) || (last !== undefined && OPENING.test(last));
    if (last !== undefined && joined) result[result.length - 1] = last + segment;
    else result.push(segment);
  }
  return result;
}

/** Where no break may fall: every place inside a compound. */
function insidesOf(text: string): Set<number> {
  const inside = new Set<number>();
  for (const match of text.matchAll(COMPOUNDS)) {
    for (let i = 1; i < match[0].length; i += 1) inside.add(match.index + i);
  }
  return inside;
}

/**
 * `<wbr>` between the words of a Chinese title, for `word-break: keep-all`: a title then breaks between words.
 * (`word-break: auto-phrase` does this for Japanese only.)
 */
export function segmented<T extends Element | Root>(node: T): T {
  const children = node.children.flatMap((child): RootContent[] => {
    if (child.type === "element") return [child.tagName === "code" ? child : segmented(child)];
    if (child.type !== "text") return [child];
    return words(child.value).flatMap((value, index) => [...(index > 0 ? [wordBreak()] : []), { type: "text" as const, value }]);
  });
  // The children of an element are a subset of a root's; nothing here adds a doctype.
  return { ...node, children: children as ElementContent[] };
}

function wordBreak(): Element {
  return { type: "element", tagName: "wbr", properties: {}, children: [] };
}
