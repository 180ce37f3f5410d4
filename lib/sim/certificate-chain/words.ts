import type { Text } from "@/lib/text";
import { say } from "../say";
import { type CardId, cardOf, type Verdict, type World } from "./state";

/** A certificate in a sentence: by the name of whom it is for. */
export function nameOf(world: World, id: CardId): string {
  return cardOf(world, id).subject;
}

/** What the browser's verdict means, in one clause. */
export const VERDICTS: Record<Verdict, Text> = {
  ACCEPTED: say("每项检查都通过，连接可以用了", "every check has passed and the connection may be used"),
  ERR_CERT_INVALID: say("链里有证书做了它无权做的事", "a certificate in the chain does what it has no right to do"),
  ERR_CERT_REVOKED: say("CA 已经收回这张证书", "the CA has taken this certificate back"),
  ERR_CERT_AUTHORITY_INVALID: say(
    "没有一条签名完好的链通到存储里的根",
    "no chain of good signatures leads to a root in the store",
  ),
  ERR_CERT_COMMON_NAME_INVALID: say("证书是真的，但不是给这个名字的", "the certificate is genuine, but for another name"),
  ERR_CERT_WEAK_SIGNATURE_ALGORITHM: say("签名用的散列已经不可信", "it is signed over a hash that proves nothing any more"),
  ERR_CERT_DATE_INVALID: say(
    "按浏览器的时钟，链里有证书不在有效期内",
    "by the browser’s clock a certificate in the chain is not valid",
  ),
  ERR_SSL_PROTOCOL_ERROR: say(
    "对方出示了证书，却没有与它配对的私钥",
    "the certificate is good, but whoever shows it does not have its private key",
  ),
};
