import type { Engine } from "../engine";
import type { Parameters } from "./parameters";

export const labels: Engine<Parameters, unknown, unknown>["labels"] = {
  proxy: {
    label: { zh: "路上的代理", en: "A proxy on the way" },
    options: {
      none: { zh: "没有", en: "none" },
      drops: { zh: "不认识 WebSocket，去掉 Upgrade", en: "does not know WebSocket, drops Upgrade" },
      idle: { zh: "认识，但会掐断安静的连接", en: "knows it, but cuts silent connections" },
      careless: { zh: "没察觉升级，照旧读 HTTP", en: "misses the upgrade, goes on reading HTTP" },
    },
  },
  origin: {
    label: { zh: "页面来自", en: "The page is from" },
    options: {
      own: { zh: "auction.example 自己", en: "auction.example itself" },
      evil: { zh: "evil.example，用户登录着拍卖", en: "evil.example; the user is logged in" },
    },
  },
  checksOrigin: { label: { zh: "服务器检查 Origin", en: "The server checks Origin" } },
  version: {
    label: { zh: "Sec-WebSocket-Version", en: "Sec-WebSocket-Version" },
    options: { "13": { zh: "13（RFC 6455）", en: "13 (RFC 6455)" }, "8": { zh: "8（旧草案）", en: "8 (an old draft)" } },
  },
  nonce: {
    label: { zh: "Sec-WebSocket-Key 里的 16 个字节", en: "The 16 bytes in Sec-WebSocket-Key" },
    options: {
      counting: { zh: "00 到 0f，方便核对", en: "00 to 0f, easy to check" },
      rfc: { zh: "RFC 6455 的例子", en: "the example of RFC 6455" },
      random: { zh: "随机，本该如此", en: "random, as it should be" },
    },
  },
  accept: {
    label: { zh: "Sec-WebSocket-Accept", en: "Sec-WebSocket-Accept" },
    options: {
      right: { zh: "照 RFC 6455 算", en: "computed as in RFC 6455" },
      decoded: { zh: "算错：先把 key 解码了", en: "wrong: the key is decoded first" },
      stale: { zh: "旧的：重复别人的回答", en: "old: somebody else’s answer again" },
    },
  },
  masking: {
    label: { zh: "谁做掩码", en: "Who masks" },
    options: {
      client: { zh: "只有客户端，照规定", en: "the client only, by the rules" },
      none: { zh: "谁也不做", en: "nobody" },
      both: { zh: "服务器也做", en: "the server as well" },
    },
  },
  size: {
    label: { zh: "客户端消息的长度", en: "Length of the client’s message" },
    unit: "B",
    stops: [0, 6, 125, 126, 65_535, 65_536],
  },
  fragments: {
    label: { zh: "服务器的消息分成几帧", en: "Frames in the server’s message" },
    help: { zh: "多于 1：第一帧后面插一个 ping", en: "More than 1: a ping follows the first" },
  },
  silenceS: { label: { zh: "然后安静", en: "Silence afterwards" }, unit: "s" },
  pingEveryS: {
    label: { zh: "服务器每隔多久 ping 一次", en: "The server pings every" },
    unit: "s",
    help: { zh: "0：从不", en: "0: never" },
  },
  idleLimitS: {
    label: { zh: "代理的耐心", en: "The proxy’s patience" },
    unit: "s",
    help: { zh: "nginx 默认 60", en: "60 by default in nginx" },
  },
  closes: {
    label: { zh: "怎样结束", en: "How it ends" },
    options: {
      client: { zh: "客户端关闭，1000", en: "the client closes, 1000" },
      server: { zh: "服务器要走了，1001", en: "the server goes away, 1001" },
      breaks: { zh: "连接被打断", en: "the connection breaks" },
    },
  },
};
