import type { Engine } from "../engine";
import type { Parameters } from "./parameters";
import { VERSION_NAMES } from "./words";

export const labels: Engine<Parameters, unknown, unknown>["labels"] = {
  http10: {
    label: VERSION_NAMES.http10,
    help: { zh: "每个请求一条新连接，一个接一个", en: "A new connection for each request, one after another" },
  },
  keepAlive: {
    label: VERSION_NAMES.keepAlive,
    help: { zh: "一条连接，收完一个响应才发下一个请求", en: "One connection; the next request after each response" },
  },
  pipelining: {
    label: VERSION_NAMES.pipelining,
    help: { zh: "一条连接，请求一起发，响应按序回", en: "One connection; requests at once, responses in order" },
  },
  six: { label: VERSION_NAMES.six, help: { zh: "至多六条连接，如浏览器所为", en: "Up to six connections, as browsers do" } },
  http2: { label: VERSION_NAMES.http2, help: { zh: "一条 TCP 连接，流交错", en: "One TCP connection, streams interleaved" } },
  http3: {
    label: VERSION_NAMES.http3,
    help: { zh: "一条 QUIC 连接，流各有次序", en: "One QUIC connection, an order for each stream" },
  },
  resources: { label: { zh: "资源数", en: "Resources" }, help: { zh: "A、B、C……", en: "A, B, C and so on" } },
  firstPackets: {
    label: { zh: "A 有几个包", en: "Packets of A" },
    help: { zh: "一个包约 1.4 kB", en: "A packet is about 1.4 kB" },
  },
  packets: { label: { zh: "其余各有几个包", en: "Packets of each other" } },
  page: {
    label: { zh: "A 是网页，其余写在里面", en: "A is the page that names the others" },
    help: { zh: "收完 A 才知道还要什么", en: "They are known when A is complete" },
  },
  warm: {
    label: { zh: "连接已经打开", en: "Connections are open already" },
    help: { zh: "HTTP/1.0 除外：它每次都要新开", en: "Not for HTTP/1.0, which opens one each time" },
  },
  rttMs: { label: { zh: "往返时间", en: "Round trip" }, unit: "ms" },
  packetMs: {
    label: { zh: "一个包在链路上占", en: "A packet takes the link for" },
    unit: "ms",
    help: { zh: "1 ms 约合 12 Mbit/s；0：不占时间", en: "1 ms is about 12 Mbit/s; 0: no time at all" },
  },
  firstThinkMs: { label: { zh: "服务器做 A 要", en: "The server makes A in" }, unit: "ms" },
  thinkMs: { label: { zh: "做其余的各要", en: "and each other in" }, unit: "ms" },
  lost: {
    label: { zh: "丢失的包", en: "Lost packets" },
    help: { zh: "如 A1 C2：第一次发送时丢失", en: "Such as A1 C2: lost when first sent" },
  },
  lossPercent: {
    label: { zh: "另外随机丢包", en: "Lost at random besides" },
    unit: "%",
    help: { zh: "每个版本丢的是同样的包", en: "Every version loses the same packets" },
  },
};
