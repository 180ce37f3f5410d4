import type { Locale, Text } from "@/lib/text";

const WORDS = {
  picture: { zh: "客户端、窃听者和服务端之间的消息", en: "Messages between client, eavesdropper and server" },
  client: { zh: "客户端", en: "Client" },
  eavesdropper: { zh: "窃听者", en: "Eavesdropper" },
  server: { zh: "服务端", en: "Server" },
  clear: { zh: "明文", en: "readable" },
  partly: { zh: "部分明文", en: "partly readable" },
  sealed: { zh: "加密", en: "encrypted" },
  opened: { zh: "已打开", en: "opened" },
  colon: { zh: "：", en: ": " },
  fiveSeconds: { zh: "5 秒之后", en: "5 s later" },
  oneSecond: { zh: "1 秒之后", en: "1 s later" },
  stealsCertificate: { zh: "偷到证书的私钥", en: "steals the certificate’s private key" },
  stealsTicket: { zh: "偷到封票据的密钥", en: "steals the ticket key" },
  opensAll: { zh: "录下的全部打开", en: "all that she recorded opens" },
  opensEarly: { zh: "只打开了 0-RTT 的数据", en: "only the 0-RTT data open" },
  opensNothing: { zh: "录下的一样也打不开", en: "nothing that she recorded opens" },
  transfersDone: { zh: "转账次数", en: "transfers carried out" },
  reads: { zh: "窃听者读到什么", en: "What the eavesdropper reads" },
  thisMessage: { zh: "这条消息", en: "This message" },
  nothingYet: { zh: "线上还什么都没有。", en: "Nothing has crossed the wire yet." },
  onlyTcp: { zh: "只有 TCP 的头部，里面没有 TLS。", en: "TCP headers only, no TLS inside." },
  noise: { zh: "其余看上去像随机数。", en: "The rest looks like random numbers." },
  knows: { zh: "到目前为止她知道", en: "What she knows so far" },
  site: { zh: "哪个网站", en: "which site" },
  certificate: { zh: "证书", en: "certificate" },
  protocol: { zh: "选定的 ALPN", en: "ALPN chosen" },
  request: { zh: "请求", en: "request" },
  response: { zh: "响应", en: "response" },
  lengths: { zh: "TLS 字节数", en: "bytes of TLS" },
  unseen: { zh: "还没出现", en: "not sent yet" },
  absent: { zh: "没有发送", en: "not sent at all" },
  record20: { zh: "change_cipher_spec", en: "change_cipher_spec" },
  record21: { zh: "alert", en: "alert" },
  record22: { zh: "handshake", en: "handshake" },
  record23: { zh: "application_data", en: "application_data" },
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;
export type Words = (word: Word) => string;

export function wordsIn(locale: Locale): Words {
  return (word) => WORDS[word][locale];
}
