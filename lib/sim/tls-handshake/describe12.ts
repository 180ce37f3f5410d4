import type { Text } from "@/lib/text";
import { SUITES } from "@/lib/tls/suites";
import { describeData } from "./describe-data";
import type { Sent, State } from "./state";

/** TLS 1.2 (RFC 5246 §7.3): hello and certificate readable, keys after two more flights. */
export function describe12(state: State, message: Sent): Text {
  const isRsa = SUITES[state.parameters.suite].keyExchange === "rsa";
  switch (message.name) {
    case "client-hello":
      return {
        zh: "ClientHello 到了：要访问的名字和一列密码套件，全都看得见；密钥还没有着落。",
        en: "The ClientHello arrives: the name of the site and a list of cipher suites, all readable, and nothing towards a key yet.",
      };
    case "server-hello":
      return {
        zh: `ServerHello 选定密码套件：${isRsa ? "密钥将由 RSA 传递" : "密钥将由 ECDHE 商定"}。`,
        en: `The ServerHello picks the suite: ${isRsa ? "the key will be sent under RSA" : "the key will be agreed by ECDHE"}.`,
      };
    case "certificate":
      return isRsa
        ? {
            zh: "服务端的证书明文到达，里面是一把 RSA 公钥，谁都可以用它加密。",
            en: "The server’s certificate arrives in the clear, with an RSA public key that anybody may encrypt under.",
          }
        : {
            zh: "服务端的证书明文到达，里面的公钥只用来验证签名。",
            en: "The server’s certificate arrives in the clear, with a public key that only checks signatures.",
          };
    case "server-key-exchange":
      return {
        zh: "ServerKeyExchange 带来服务端的临时密钥份额，并用证书的私钥签了名：中间人换不掉它。",
        en: "The ServerKeyExchange brings the server’s ephemeral share, signed with the certificate’s key, so that nobody in the middle can swap it.",
      };
    case "server-hello-done":
      return {
        zh: "ServerHelloDone：服务端说完了，轮到客户端。一个往返过去，还没有密钥。",
        en: "ServerHelloDone: it is the client’s turn, a round trip has passed, and there is no key yet.",
      };
    case "client-key-exchange":
      return isRsa
        ? {
            zh: "客户端随机选了 48 字节的 premaster secret，用证书里的公钥加密送出：所有密钥都由它算出，而它就在线上。",
            en: "The client picks a premaster secret of 48 bytes and sends it under the certificate’s public key: all keys follow from it, and it is on the wire.",
          }
        : {
            zh: "客户端送出自己的临时密钥份额：双方各自算出同一个秘密，秘密本身从不上线。",
            en: "The client sends its own ephemeral share: both sides compute the same secret, which never crosses the wire.",
          };
    case "client-finished":
      return {
        zh: "客户端发 change_cipher_spec，从此加密；第一条加密的是 Finished，核对整个握手。",
        en: "The client says change_cipher_spec and encrypts from here on; first comes its Finished, which checks the whole handshake.",
      };
    case "server-finished":
      return {
        zh: "服务端也换成加密，送来自己的 Finished：又一个往返，握手完成。",
        en: "The server changes over too and sends its own Finished: a second round trip, and the handshake is done.",
      };
    default:
      return describeData(state, message);
  }
}
