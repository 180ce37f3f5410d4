import type { Scenario, SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

const TLS_13: Parameters = {
  suite: "TLS_AES_128_GCM_SHA256",
  visit: "first",
  request: "get",
  serverGroup: "x25519",
  replayDefence: "none",
  rttMs: 100,
};
const RSA: Parameters = { ...TLS_13, suite: "TLS_RSA_WITH_AES_128_GCM_SHA256" };
const ECDHE: Parameters = { ...TLS_13, suite: "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256" };
const EARLY: Parameters = { ...TLS_13, visit: "early", request: "post" };

/** A connection that opens and closes as it should: Wireshark mentions each step. */
const REMARKS = [
  "Connection establish acknowledge (SYN+ACK): server port 443",
  "Connection establish request (SYN): server port 443",
  "Connection finish (FIN)",
  "This frame initiates the connection closing",
  "This frame undergoes the connection closing",
];
const EXPERT = { client: REMARKS, eavesdropper: REMARKS };
/** The eavesdropper ends her own connection with RST. */
const EXPERT_REPLAY = { client: REMARKS, eavesdropper: [...REMARKS, "Connection reset (RST)"].sort() };

const scenarios = {
  tls13: {
    title: { zh: "TLS 1.3：一个往返", en: "TLS 1.3: one round trip" },
    summary: {
      zh: "打招呼时就带上密钥份额：一来一回就有了密钥，连证书都是加密的。",
      en: "Key shares travel with the hellos: one round trip, and even the certificate is encrypted.",
    },
    parameters: TLS_13,
    expert: EXPERT,
  },
  "hello-retry": {
    title: { zh: "TLS 1.3：猜错了群", en: "TLS 1.3: a wrong guess" },
    summary: {
      zh: "服务端只要 secp256r1，客户端带来的是 x25519：HelloRetryRequest，多一个往返。",
      en: "The server wants secp256r1, the client brought x25519: HelloRetryRequest, and a round trip more.",
    },
    parameters: { ...TLS_13, serverGroup: "secp256r1" },
    expert: EXPERT,
  },
  "tls12-rsa": {
    title: { zh: "TLS 1.2：用 RSA 传递密钥", en: "TLS 1.2: the key sent under RSA" },
    summary: {
      zh: "客户端选一个秘密，用证书里的公钥加密送出。多数笔记讲的就是它；2026 年起不许再用。",
      en: "The client makes up a secret and sends it under the certificate’s key: what most notes tell, and forbidden since 2026.",
    },
    parameters: RSA,
    expert: EXPERT,
  },
  "tls12-rsa-stolen": {
    title: { zh: "TLS 1.2，RSA：私钥后来被偷", en: "TLS 1.2, RSA: the key is stolen later" },
    summary: {
      zh: "窃听者先录，后偷。看她知道些什么：私钥一到手，先前录下的全打开了。",
      en: "The eavesdropper records first and steals later. Watch what she knows: with the key, everything recorded opens.",
    },
    parameters: RSA,
    inputs: [{ frame: 13, event: { kind: "steal", key: "certificate" } }],
    expert: EXPERT,
  },
  "tls12-ecdhe": {
    title: { zh: "TLS 1.2：ECDHE", en: "TLS 1.2: ECDHE" },
    summary: {
      zh: "双方各出一个临时密钥份额，证书的私钥只签名。证书仍是明文，仍要两个往返。",
      en: "Each side brings an ephemeral share, and the certificate’s key only signs. The certificate is still readable, and it still takes two round trips.",
    },
    parameters: ECDHE,
    expert: EXPERT,
  },
  "tls12-ecdhe-stolen": {
    title: { zh: "TLS 1.2，ECDHE：私钥后来被偷", en: "TLS 1.2, ECDHE: the key is stolen later" },
    summary: {
      zh: "同样先录后偷，这回一个字节也打不开：这就是前向保密。",
      en: "Recorded first and stolen later as before, and this time not a byte opens: that is forward secrecy.",
    },
    parameters: ECDHE,
    inputs: [{ frame: 14, event: { kind: "steal", key: "certificate" } }],
    expert: EXPERT,
  },
  "tls13-stolen": {
    title: { zh: "TLS 1.3：私钥后来被偷", en: "TLS 1.3: the key is stolen later" },
    summary: {
      zh: "TLS 1.3 里没有不带前向保密的证书握手：偷来的私钥打不开过去。",
      en: "No certificate handshake of TLS 1.3 lacks forward secrecy: the stolen key does not open the past.",
    },
    parameters: TLS_13,
    inputs: [{ frame: 14, event: { kind: "steal", key: "certificate" } }],
    expert: EXPERT,
  },
  resumption: {
    title: { zh: "TLS 1.3：凭票据恢复", en: "TLS 1.3: resumption with a ticket" },
    summary: {
      zh: "客户端出示上次的票据：不再有证书，也没有签名；仍是一个往返，仍有新的密钥交换。",
      en: "The client shows last time’s ticket: no certificate, no signature, still one round trip and a fresh exchange.",
    },
    parameters: { ...TLS_13, visit: "resumed" },
    expert: EXPERT,
  },
  "zero-rtt": {
    title: { zh: "TLS 1.3：0-RTT", en: "TLS 1.3: 0-RTT" },
    summary: {
      zh: "请求随 ClientHello 一起走，不等服务端开口：比完整握手早一个往返得到响应。",
      en: "The request goes along with the ClientHello, before the server says a word: its answer is a round trip earlier.",
    },
    parameters: { ...EARLY, request: "get" },
    expert: EXPERT,
  },
  "zero-rtt-replay": {
    title: { zh: "0-RTT 重放：服务端不防", en: "0-RTT replayed: no defence" },
    summary: {
      zh: "窃听者读不懂那一批数据，原样再发一遍就够了：转账做了两次。",
      en: "The eavesdropper cannot read the first flight. Sending it again, unchanged, is enough: money moves twice.",
    },
    parameters: EARLY,
    inputs: [{ frame: 13, event: { kind: "replay" } }],
    expert: EXPERT_REPLAY,
  },
  "zero-rtt-single-use": {
    title: { zh: "0-RTT 重放：票据只认一次", en: "0-RTT replayed: tickets count once" },
    summary: {
      zh: "服务端记得用过的票据：重放的那一批，它读也不读。",
      en: "The server remembers spent tickets: of the repeated flight it reads no data.",
    },
    parameters: { ...EARLY, replayDefence: "single-use" },
    inputs: [{ frame: 13, event: { kind: "replay" } }],
    expert: EXPERT_REPLAY,
  },
  "zero-rtt-too-early": {
    title: { zh: "0-RTT 重放：425 Too Early", en: "0-RTT replayed: 425 Too Early" },
    summary: {
      zh: "转账这样的请求，服务端要客户端握手之后再发一次；窃听者走不到握手之后。",
      en: "For a transfer the server wants the request once more after the handshake, a point that the eavesdropper cannot reach.",
    },
    parameters: { ...EARLY, replayDefence: "too-early" },
    inputs: [{ frame: 15, event: { kind: "replay" } }],
    expert: EXPERT_REPLAY,
  },
  "ticket-key-stolen": {
    title: { zh: "0-RTT：票据密钥被偷", en: "0-RTT: the ticket key is stolen" },
    summary: {
      zh: "0-RTT 没有前向保密：票据里的 PSK 就能打开它。请求打开了，响应没有。",
      en: "0-RTT has no forward secrecy: the PSK inside the ticket opens it. The request is read, the response is not.",
    },
    parameters: EARLY,
    inputs: [{ frame: 13, event: { kind: "steal", key: "ticket" } }],
    expert: EXPERT,
  },
} satisfies Record<string, Scenario<Parameters>>;

export const tlsHandshakeEntry = {
  title: { zh: "TLS 握手与窃听者", en: "The TLS handshake and its eavesdropper" },
  summary: {
    zh: "三种握手，加上会话恢复和 0-RTT：每一步窃听者读得到什么；后来偷到私钥，又打得开什么。字节都是真的，可以用 Wireshark 打开。",
    en: "Three handshakes, resumption and 0-RTT: what an eavesdropper reads at each step, and what a stolen key opens afterwards. The bytes are real and open in Wireshark.",
  },
  layer: "security",
  topic: "key-exchange",
  simplifications: [
    {
      zh: "每条消息单独装一个记录、一个 TCP 报文段；真实的服务端会把几条合在一起。",
      en: "Each message has a record and a TCP segment of its own; real servers put several together.",
    },
    {
      zh: "TLS 1.3 没有为老旧中间设备准备的假 session id 和多余的 ChangeCipherSpec（RFC 8446 附录 D.4）。",
      en: "TLS 1.3 goes without the dummy session id and ChangeCipherSpec that humour old middleboxes (RFC 8446 Appendix D.4).",
    },
    {
      zh: "随机数都由种子算出，RSA 密钥是一把印在源码里的测试密钥；证书一律用 Ed25519 签名。客户端总会相信证书。",
      en: "All random bytes come from the seed, the RSA key is a test key printed in the source, certificates are signed with Ed25519, and the client always trusts them.",
    },
    {
      zh: "没有抗量子的混合密钥交换，没有 ECH，没有客户端证书；网络不丢包。",
      en: "No post-quantum hybrid, no ECH, no client certificates; the network loses nothing.",
    },
    {
      zh: "窃听者只听和重发，不改一个比特；改了会被 AEAD 发现。",
      en: "The eavesdropper listens and repeats, and changes no bit; the AEAD would notice.",
    },
  ],
  scenarios,
} as const satisfies SimulationEntry<Parameters>;
