import type { Text } from "@/lib/text";
import { say } from "../say";
import type { Page, Way } from "./state";

/** One sentence after the other, in both languages. */
export function join(...texts: Text[]): Text {
  return say(texts.map(({ zh }) => zh).join(""), texts.map(({ en }) => en).join(" "));
}

export const PAGES: Record<Page, string> = {
  kittens: "https://kittens.example",
  blog: "https://blog.bank.example",
  own: "https://bank.example",
};

/** What a page does, after its name. */
export const DEEDS: Record<Way, Text> = {
  form: say("自动提交一个表单", "submits a form by itself"),
  link: say("有一个链接，用户点了", "has a link, and the user clicks on it"),
  image: say("里有一张图片，地址是银行的", "has a picture whose address is the bank’s"),
  frame: say("把表单提交到一个隐藏的 iframe 里", "submits a form into a hidden iframe"),
  fetch: say("里的脚本调用 fetch()", "has a script that calls fetch()"),
};
