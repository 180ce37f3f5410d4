import type { Text } from "@/lib/text";
import { describeData } from "./describe-data";
import { acceptsEarlyData, resumes } from "./script";
import type { Sent, State } from "./state";
import { REQUESTS } from "./texts";

/** TLS 1.3 (RFC 8446 §2): shares with the hellos, everything after the ServerHello encrypted. */
export function describe13(state: State, message: Sent): Text {
  const { serverGroup, request } = state.parameters;
  const connection = state.connections[message.connection];
  const kind = connection?.kind ?? "full";
  const isReplay = kind === "replay";
  switch (message.name) {
    case "client-hello":
      return clientHello(kind);
    case "early-request":
      return isReplay
        ? {
            zh: `跟着是录下的 0-RTT 数据：她读不懂，却一个比特不差。`,
            en: "After it come the recorded 0-RTT data: she cannot read them, and they are right to the bit.",
          }
        : {
            zh: `${REQUESTS[request].line} 紧跟着就到，密钥只由票据的 PSK 得来：服务端还一个字都没说。`,
            en: `${REQUESTS[request].line} follows at once, under a key that comes from the ticket’s PSK alone: the server has not said a word yet.`,
          };
    case "hello-retry-request":
      return {
        zh: `HelloRetryRequest：客户端猜错了群，服务端要 ${serverGroup} 的；多花一个往返。`,
        en: `HelloRetryRequest: the client guessed the wrong group, the server wants ${serverGroup}; that costs a round trip.`,
      };
    case "client-hello-again":
      return {
        zh: `第二个 ClientHello，这次带着 ${serverGroup} 的密钥份额。`,
        en: `A second ClientHello, this time with a share for ${serverGroup}.`,
      };
    case "server-hello":
      return serverHello(resumes(state.parameters, { kind }), isReplay);
    case "encrypted-extensions":
      return connection !== undefined && kind !== "full" && acceptsEarlyData(state.parameters, connection)
        ? {
            zh: "EncryptedExtensions 已经加密：选定的 ALPN 在里面，还有接受 0-RTT 的话。",
            en: "EncryptedExtensions is encrypted already: the chosen ALPN is inside, and that the 0-RTT data are accepted.",
          }
        : {
            zh: "EncryptedExtensions 已经加密：连选定的 ALPN 都看不见了。",
            en: "EncryptedExtensions is encrypted already: not even the chosen ALPN can be seen.",
          };
    case "certificate":
      return {
        zh: "Certificate 也在加密里：旁人看不见服务端出示了哪张证书。",
        en: "The Certificate is encrypted too: nobody on the way sees which one the server shows.",
      };
    case "certificate-verify":
      return {
        zh: "CertificateVerify：证书的私钥签下到此为止的整个握手；它只做这一件事。",
        en: "CertificateVerify: the certificate’s private key signs the whole handshake so far, and that is all it ever does.",
      };
    case "server-finished":
      return {
        zh: "服务端的 Finished 核对整个握手；应用数据的密钥由此算出。",
        en: "The server’s Finished checks the whole handshake; the keys for application data follow from here.",
      };
    case "end-of-early-data":
      return {
        zh: "EndOfEarlyData：用早期密钥的到此为止，下一条换握手密钥。",
        en: "EndOfEarlyData: nothing more comes under the early key, the next message uses the handshake key.",
      };
    case "client-finished":
      return {
        zh: "客户端的 Finished 到了，双方都知道对方看到的是同一个握手。",
        en: "The client’s Finished arrives, and both know that they saw the same handshake.",
      };
    case "session-ticket":
      return {
        zh: "NewSessionTicket 给客户端一张票据，下次凭它恢复会话；票据只有服务端自己打得开。",
        en: "NewSessionTicket hands the client a ticket to resume with next time; only the server itself can open it.",
      };
    case "too-early":
      return isReplay
        ? {
            zh: "服务端又回 425 Too Early：只凭重放的数据，它什么也不做。",
            en: "The server answers 425 Too Early again: on replayed data alone it does nothing.",
          }
        : {
            zh: "服务端回 425 Too Early：可能是重放的请求，它不照办，要客户端握手之后再来。",
            en: "The server answers 425 Too Early: it does not act on what may be a replay, and wants the request again after the handshake.",
          };
    default:
      return describeData(state, message);
  }
}

function clientHello(kind: string): Text {
  switch (kind) {
    case "resumed":
      return {
        zh: "ClientHello 带着上次的票据，还有一个新的密钥份额：两样都要用。",
        en: "The ClientHello carries last time’s ticket and a fresh key share: both will be used.",
      };
    case "early":
      return {
        zh: "ClientHello 带着票据和新的密钥份额，还预告：数据马上就来，不等回答。",
        en: "The ClientHello carries the ticket and a fresh share, and announces data at once, without waiting for an answer.",
      };
    case "replay":
      return {
        zh: "她发出录下的 ClientHello，一个字节也没改：票据和 binder 当然都对。",
        en: "She sends the recorded ClientHello, not a byte changed: ticket and binder are right, of course.",
      };
    default:
      return {
        zh: "ClientHello 到了：密码套件、要访问的名字，还有凭猜测就带上的 x25519 密钥份额。",
        en: "The ClientHello arrives: cipher suites, the name of the site, and on a guess an x25519 key share.",
      };
  }
}

function serverHello(isResumed: boolean, isReplay: boolean): Text {
  if (isReplay && !isResumed) {
    return {
      zh: "这张票据已经用过，服务端不认，也不读后面的数据：走完整握手，就像初次见面。",
      en: "The ticket is spent: the server takes neither it nor the data behind it and begins a full handshake, as with a stranger.",
    };
  }
  if (isReplay) {
    return {
      zh: "服务端认得这张票据，把它当成客户端又来了，回以 ServerHello。",
      en: "The server knows the ticket, takes her for the client come again, and answers with a ServerHello.",
    };
  }
  return isResumed
    ? {
        zh: "ServerHello 接受票据，也给出自己的密钥份额：从这里起一律加密，证书不用再出示。",
        en: "The ServerHello accepts the ticket and adds its own share: from here on all is encrypted, and no certificate is needed.",
      }
    : {
        zh: "ServerHello 选定套件，给出自己的密钥份额：双方有了密钥，从这里起一律加密。",
        en: "The ServerHello picks the suite and brings its own share: both have keys, and from here on all is encrypted.",
      };
}
