import type { Scenario, SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

/** The lesson's own handshake and frames. */
const NORMAL: Parameters = {
  proxy: "none",
  origin: "own",
  checksOrigin: true,
  version: "13",
  nonce: "counting",
  accept: "right",
  masking: "client",
  size: 6,
  fragments: 1,
  silenceS: 0,
  pingEveryS: 30,
  idleLimitS: 60,
  closes: "client",
};

/** tshark's notes on any connection of TCP, and its start lines. */
const remarks = (answer: string) => [
  "Connection establish acknowledge (SYN+ACK): server port 80",
  "Connection establish request (SYN): server port 80",
  "Connection finish (FIN)",
  "GET /live HTTP/1.1\\r\\n",
  `HTTP/1.1 ${answer}\\r\\n`,
  "This frame initiates the connection closing",
  "This frame undergoes the connection closing",
];
const UPGRADED = { client: remarks("101 Switching Protocols"), server: remarks("101 Switching Protocols") };
const REFUSED = { client: remarks("400 Bad Request"), server: remarks("400 Bad Request") };

const scenarios = {
  normal: {
    title: { zh: "升级、两条消息、告别", en: "An upgrade, two messages, a farewell" },
    summary: {
      zh: "课文里的那次握手：accept 一步步算出来，bid 42 的掩码一位一位看。",
      en: "The lesson’s handshake: its accept value is computed step by step, and bid 42 is masked bit by bit.",
    },
    parameters: NORMAL,
    expert: UPGRADED,
    // Of this seed the first frame of the client draws the key 9e 3b 51 c7, as in the lesson.
    seed: 1_380_300_687,
  },
  fragments: {
    title: { zh: "分段，中间夹一个 ping", en: "Fragments, with a ping in between" },
    summary: {
      zh: "服务器的消息分三帧，ping 插在中间；看每一帧的 FIN 和 opcode。",
      en: "The server’s message comes in three frames, with a ping in between: watch FIN and opcode in each.",
    },
    parameters: { ...NORMAL, nonce: "random", fragments: 3, closes: "server" },
    expert: UPGRADED,
  },
  length: {
    title: { zh: "125 到 126：长度换一种写法", en: "From 125 to 126: the length moves out" },
    summary: {
      zh: "126 字节放不进七位：首部多两个字节。拖到 65536 再看。",
      en: "A length of 126 does not fit into seven bits: two more bytes of header. Then try 65536.",
    },
    parameters: { ...NORMAL, nonce: "random", size: 126 },
    expert: UPGRADED,
  },
  "wrong-accept": {
    title: { zh: "accept 算错了", en: "The accept value is wrong" },
    summary: {
      zh: "服务器先解码 key 再算。有 101，客户端却不要这条连接。",
      en: "The server decodes the key before it computes. There is a 101, and the client refuses the connection.",
    },
    parameters: { ...NORMAL, nonce: "rfc", accept: "decoded" },
    expert: UPGRADED,
  },
  "proxy-drops": {
    title: { zh: "不认识 WebSocket 的代理", en: "A proxy that does not know WebSocket" },
    summary: {
      zh: "Upgrade 是逐跳的：代理照标准去掉它，服务器看到的是普通的 GET。",
      en: "Upgrade is hop-by-hop: the proxy removes it, as the standard says, and the server sees a plain GET.",
    },
    parameters: { ...NORMAL, nonce: "random", proxy: "drops" },
    expert: REFUSED,
  },
  "proxy-idle": {
    title: { zh: "安静 60 秒，代理掐断", en: "60 s of silence, and the proxy cuts" },
    summary: {
      zh: "握手没问题，两边都没出错。没有 ping，连接还是断了：1006。",
      en: "The handshake works and nobody does wrong. With no ping the connection is cut all the same: 1006.",
    },
    parameters: { ...NORMAL, nonce: "random", proxy: "idle", silenceS: 90, pingEveryS: 0 },
    expert: UPGRADED,
  },
  "proxy-pings": {
    title: { zh: "有 ping，代理不再掐断", en: "With pings the proxy does not cut" },
    summary: {
      zh: "同样安静 90 秒，服务器每 30 秒 ping 一次，连接活到最后。",
      en: "The same 90 s of silence, with a ping every 30 s: the connection lives until it is closed.",
    },
    parameters: { ...NORMAL, nonce: "random", proxy: "idle", silenceS: 90, pingEveryS: 30 },
    expert: UPGRADED,
  },
  unmasked: {
    title: { zh: "客户端没做掩码", en: "A client that does not mask" },
    summary: {
      zh: "一个自制的客户端把 MASK 留成 0，服务器收到了这样的帧。",
      en: "A home-made client leaves MASK at 0, and the server receives such a frame.",
    },
    parameters: { ...NORMAL, nonce: "random", masking: "none" },
    expert: UPGRADED,
  },
  poisoned: {
    title: { zh: "没有掩码，代理又粗心", en: "No masks, and a careless proxy" },
    summary: {
      zh: "掩码要防的就是它：脚本在消息里写一个 GET，粗心的代理当了真，缓存中毒，别人得到假脚本。",
      en: "What masks are there to prevent: a script writes a GET into its message, a careless proxy believes it, its cache is poisoned, and others get the forged script.",
    },
    parameters: { ...NORMAL, nonce: "random", proxy: "careless", masking: "none" },
    expert: UPGRADED,
  },
  protected: {
    title: { zh: "有掩码：同样的把戏失灵", en: "With masks: the same trick fails" },
    summary: {
      zh: "同一个脚本，同一个代理，这次浏览器做了掩码：代理只看到随机的字节。",
      en: "The same script and the same proxy, but the browser masks: the proxy sees random bytes.",
    },
    parameters: { ...NORMAL, nonce: "random", proxy: "careless" },
    expert: UPGRADED,
  },
  hijack: {
    title: { zh: "服务器不看 Origin", en: "The server ignores Origin" },
    summary: {
      zh: "evil.example 的页面带着用户的 cookie 连上了拍卖。打开“检查 Origin”再试。",
      en: "A page of evil.example connects to the auction with the user’s cookie. Then let the server check Origin.",
    },
    parameters: { ...NORMAL, nonce: "random", origin: "evil", checksOrigin: false },
    expert: UPGRADED,
  },
} satisfies Record<string, Scenario<Parameters>>;

export const websocketEntry = {
  title: { zh: "WebSocket：升级、帧、掩码", en: "WebSocket: upgrade, frames, masks" },
  summary: {
    zh: "一条 HTTP 连接怎样变成 WebSocket：accept 是怎样算的，一帧有哪些位，掩码怎样异或、又防着谁。换上不认识它的代理，看在哪里失败。",
    en: "How an HTTP connection turns into a WebSocket: how the accept value is computed, which bits a frame has, how the mask is XORed and against whom it helps. Put a proxy in the way that does not know it, and see where it fails.",
  },
  layer: "application",
  topic: "websocket",
  simplifications: [
    {
      zh: "用 ws: 和 80 端口，这样抓包里读得到每一帧；今天该用 wss:，路上的代理就只看得见 TLS。",
      en: "It uses ws: and port 80, so that every frame can be read in the capture; today one takes wss:, and proxies see TLS only.",
    },
    {
      zh: "握手只画要紧的首部，浏览器还会加别的；没有子协议，没有压缩之类的扩展。",
      en: "The handshake has the fields that matter; browsers add others. There are no subprotocols, and no extensions such as compression.",
    },
    {
      zh: "TCP 不丢包，每条消息立即得到确认；不认识升级的服务器回 400，别的回答也可以。",
      en: "TCP loses nothing and acknowledges at once; without Upgrade this server answers 400, others may answer something else.",
    },
    {
      zh: "粗心的代理跳过它不懂的字节，直到读出一行请求；另一个用户的请求不在抓包里。",
      en: "The careless proxy skips bytes that it does not understand until it reads a request line; the other user’s request is not in the capture.",
    },
    {
      zh: "密钥由种子算出，好让同一次运行能重来；真的客户端必须用猜不到的随机数。",
      en: "Keys are drawn from the seed, so that a run can be repeated; a real client has to take random numbers nobody can guess.",
    },
  ],
  scenarios,
} satisfies SimulationEntry<Parameters>;
