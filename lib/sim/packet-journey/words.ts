import type { Text } from "@/lib/text";
import { say } from "../say";
import type { Node } from "./network";
import type { Datagram } from "./state";

export const NODE_WORDS: Record<Node, Text> = {
  laptop: say("笔记本", "the laptop"),
  tablet: say("平板", "the tablet"),
  home: say("家用路由器", "the home router"),
  isp: say("运营商的路由器", "the provider’s router"),
  dns: say("解析器", "the resolver"),
  server: say("服务器", "the server"),
};

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a packet is called in a sentence. */
export function nameOf({ body }: Pick<Datagram, "body">): Text {
  switch (body.is) {
    case "dns":
      return body.message === "query" ? say("DNS 查询", "the DNS query") : say("DNS 应答", "the DNS answer");
    case "icmp":
      return body.report === "ttl"
        ? say("ICMP Time Exceeded", "the ICMP Time Exceeded")
        : say("ICMP Destination Unreachable", "the ICMP Destination Unreachable");
    case "tcp":
      if (body.segment === "GET") return say("GET 请求", "the GET request");
      if (body.segment === "200") return say("200 响应", "the 200 response");
      return say(` ${body.segment} `, `the ${body.segment}`);
  }
}

/** Chinese sets a space between Han and Latin, and none at an edge or beside punctuation. */
export function tidy({ zh, en }: Text): Text {
  const spaced = zh
    .replace(/ +/g, " ")
    .replace(/ ?([，。：；、（）“”]) ?/g, "$1")
    .replace(/(\p{sc=Han}) (?=\p{sc=Han})/gu, "$1")
    .trim();
  return { zh: spaced, en };
}
