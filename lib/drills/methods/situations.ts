import type { Text } from "@/lib/text";

/** Situations in which one method is the answer and no other is. Questions name them by id: ids stay. */
export const SITUATIONS: Readonly<Record<string, { method: string; situation: Text }>> = {
  "read-page": {
    method: "GET",
    situation: { zh: "浏览器要打开一篇文章，别的什么也不做。", en: "A browser opens an article and wants nothing else." },
  },
  "check-size": {
    method: "HEAD",
    situation: {
      zh: "下载以前，只想知道文件多大、改过没有，不要内容。",
      en: "Before a download, only the size and the date of the file are wanted, not its content.",
    },
  },
  "place-order": {
    method: "POST",
    situation: {
      zh: "提交一张订单，由服务器来定编号；重复提交会多出一张。",
      en: "An order is handed in, and the server will choose its number; a second one would be a second order.",
    },
  },
  "post-comment": {
    method: "POST",
    situation: {
      zh: "给文章添一条评论，评论的地址由服务器决定。",
      en: "A comment is added to an article, at an address that the server chooses.",
    },
  },
  "replace-file": {
    method: "PUT",
    situation: {
      zh: "用本地的整份文件换掉 `/notes/today` 的内容；断线了就照样再发一次。",
      en: "The whole of `/notes/today` is replaced by the local file, and sent again as it is if the line breaks.",
    },
  },
  "remove-photo": {
    method: "DELETE",
    situation: {
      zh: "不要 `/photos/7` 了，以后这个地址上不该再有东西。",
      en: "`/photos/7` is no longer wanted; there should be nothing at that address.",
    },
  },
  "proxy-tunnel": {
    method: "CONNECT",
    situation: {
      zh: "浏览器设了 HTTP 代理，要经由它访问一个 `https://` 的网站。",
      en: "A browser behind an HTTP proxy wants to reach an `https://` site through it.",
    },
  },
  preflight: {
    method: "OPTIONS",
    situation: {
      zh: "浏览器跨源发 `PUT` 以前，先问服务器允不允许。",
      en: "Before a `PUT` across origins, the browser first asks whether it is allowed.",
    },
  },
  echo: {
    method: "TRACE",
    situation: {
      zh: "想看请求经过一路代理以后变成了什么样，请最后一站原样发回来。",
      en: "What became of the request on its way through the proxies? The last stop is to send it back as received.",
    },
  },
  "change-phone": {
    method: "PATCH",
    situation: {
      zh: "用户资料有三十项，只改电话这一项，发过去的是修改说明。",
      en: "Of thirty fields of a profile only the telephone changes; what is sent says just what to change.",
    },
  },
  "long-search": {
    method: "QUERY",
    situation: {
      zh: "检索条件有几十 KB，地址里写不下；只查不改，还希望断线时可以放心重发。",
      en: "The search terms are tens of KB, too long for an address. Nothing is to change, and it should be safe to send again.",
    },
  },
};
