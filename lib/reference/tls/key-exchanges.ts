import type { Text } from "@/lib/text";

/** A way to get the same secret at both ends, by the name that suites and documents give it. */
export type KeyExchange = {
  name: string;
  version: "1.2" | "1.3";
  /** Where the shared secret comes from. */
  secret: Text;
  /** By what the server proves who it is. */
  proof: Text;
  hasForwardSecrecy: boolean;
  /** What the documents in force say of it. */
  today: Text;
  cites: readonly [string, ...string[]];
};

const SIGNS: Text = { zh: "用证书的私钥给自己的公钥签名", en: "signs its share with the certificate’s key" };
const MUST_NOT: Text = { zh: "不得提供，不得选用", en: "must neither be offered nor selected" };

export const KEY_EXCHANGES: readonly KeyExchange[] = [
  {
    name: "RSA",
    version: "1.2",
    secret: {
      zh: "客户端自己定，用服务器证书里的公钥加密送过去",
      en: "chosen by the client and sent under the public key of the server’s certificate",
    },
    proof: { zh: "解得开", en: "can decrypt it" },
    hasForwardSecrecy: false,
    today: MUST_NOT,
    cites: ["RFC 5246 §8.1.1", "RFC 10015 §4"],
  },
  {
    name: "DH",
    version: "1.2",
    secret: { zh: "Diffie-Hellman，服务器的份额写死在证书里", en: "Diffie-Hellman, the server’s share fixed in its certificate" },
    proof: { zh: "证书里的份额是它的", en: "the share in the certificate is its own" },
    hasForwardSecrecy: false,
    today: MUST_NOT,
    cites: ["RFC 10015 §1", "RFC 10015 §2"],
  },
  {
    name: "DHE",
    version: "1.2",
    secret: { zh: "Diffie-Hellman，双方各出一个临时份额", en: "Diffie-Hellman, each side with a share made for this connection" },
    proof: SIGNS,
    hasForwardSecrecy: true,
    today: {
      zh: "TLS 1.2 里不得提供，不得选用：群商量不了，往往太小",
      en: "in TLS 1.2 must neither be offered nor selected: the group cannot be negotiated and is often too small",
    },
    cites: ["RFC 10015 §1", "RFC 10015 §3"],
  },
  {
    name: "DH_anon",
    version: "1.2",
    secret: { zh: "与 DHE 相同", en: "as in DHE" },
    proof: { zh: "不证明：谁都可以冒充", en: "it does not: anybody may pose as it" },
    hasForwardSecrecy: true,
    today: MUST_NOT,
    cites: ["RFC 5246 §F.1.1.1", "RFC 10015 §5.1"],
  },
  {
    name: "ECDH",
    version: "1.2",
    secret: {
      zh: "椭圆曲线 Diffie-Hellman，服务器的份额写死在证书里",
      en: "Diffie-Hellman on an elliptic curve, the server’s share fixed in its certificate",
    },
    proof: { zh: "证书里的份额是它的", en: "the share in the certificate is its own" },
    hasForwardSecrecy: false,
    today: { zh: "不宜提供，不宜选用", en: "should neither be offered nor selected" },
    cites: ["RFC 10015 §1", "RFC 10015 §2"],
  },
  {
    name: "ECDHE",
    version: "1.2",
    secret: {
      zh: "椭圆曲线 Diffie-Hellman，双方各出一个临时份额",
      en: "Diffie-Hellman on an elliptic curve, each side with a share made for this connection",
    },
    proof: SIGNS,
    hasForwardSecrecy: true,
    today: { zh: "TLS 1.2 里推荐的就是它", en: "the one that is recommended for TLS 1.2" },
    cites: ["RFC 8422 §2", "RFC 9325 §4.2"],
  },
  {
    name: "PSK",
    version: "1.2",
    secret: { zh: "双方事先就有的密钥", en: "a key that both have had before" },
    proof: { zh: "也有那把密钥", en: "has that key too" },
    hasForwardSecrecy: false,
    today: { zh: "只用在双方早已配好密钥的设备之间", en: "between devices that were given the key beforehand" },
    cites: ["RFC 4279 §2", "RFC 4279 §7.1"],
  },
  {
    name: "(EC)DHE",
    version: "1.3",
    secret: {
      zh: "临时份额，在头两条消息里就交换；群按名字商量，如 `x25519`、`secp256r1`、`ffdhe2048`",
      en: "shares made for this connection, in the first two messages; the group goes by name, like `x25519`, `secp256r1`, `ffdhe2048`",
    },
    proof: {
      zh: "给到此为止的整段握手签名（`CertificateVerify`）",
      en: "signs the whole handshake so far (`CertificateVerify`)",
    },
    hasForwardSecrecy: true,
    today: { zh: "TLS 1.3 完整握手的做法", en: "what a full handshake of TLS 1.3 does" },
    cites: ["RFC 9846 §2", "RFC 9846 §4.3.7", "RFC 9846 §4.5.2"],
  },
  {
    name: "X25519MLKEM768",
    version: "1.3",
    secret: {
      zh: "X25519 的份额，再加抗量子的 ML-KEM-768；破了一个还有另一个",
      en: "shares of X25519, and ML-KEM-768 against quantum computers: the one holds if the other breaks",
    },
    proof: { zh: "与上一行相同", en: "as in the row above" },
    hasForwardSecrecy: true,
    today: { zh: "已经广泛使用的混合方式", en: "the hybrid that is widely in use already" },
    cites: ["RFC 10024 §2", "RFC 10024 §3"],
  },
  {
    name: "PSK (psk_dhe_ke)",
    version: "1.3",
    secret: { zh: "上次会话留下的密钥，再加新的临时份额", en: "a key left by an earlier session, and fresh shares besides" },
    proof: { zh: "也有那把密钥", en: "has that key too" },
    hasForwardSecrecy: true,
    today: { zh: "TLS 1.3 恢复会话的通常做法", en: "how sessions of TLS 1.3 are usually resumed" },
    cites: ["RFC 9846 §2.2", "RFC 9846 §4.3.9"],
  },
  {
    name: "PSK (psk_ke)",
    version: "1.3",
    secret: { zh: "只用上次会话留下的密钥", en: "nothing but a key left by an earlier session" },
    proof: { zh: "也有那把密钥", en: "has that key too" },
    hasForwardSecrecy: false,
    today: { zh: "省了计算，丢了前向保密", en: "saves computing, at the price of forward secrecy" },
    cites: ["RFC 9846 §2.2", "RFC 9846 §4.3.9"],
  },
];
