/** What the name of a cipher suite says. */
export type SuiteParts = {
  version: "1.2" | "1.3";
  /** How both get the same secret: "ECDHE", "RSA"; absent in TLS 1.3, where it is agreed upon apart from the suite. */
  keyExchange?: string;
  /** With what the server proves who it is: "ECDSA", "RSA", "anon"; absent in TLS 1.3, for the same reason. */
  authentication?: string;
  /** Cipher, key length and mode: "AES_128_GCM". */
  cipher: string;
  /** Of the key derivation where the cipher is an AEAD, of each record’s MAC where it is none. */
  hash: string;
  /** The cipher protects the records’ integrity itself (RFC 5116). */
  isAead: boolean;
  /** Whoever gets the long-term key later still cannot read what was recorded. In TLS 1.3 it depends on the key exchange. */
  hasForwardSecrecy?: boolean;
};

const NAME_1_2 = /^TLS_([A-Za-z]+)(?:_([A-Za-z]+))?_WITH_(.+)_(SHA\d*|MD5)$/;
const NAME_1_3 = /^TLS_(.+)_(SHA\d+)$/;

/**
 * Takes the name of a cipher suite apart: `TLS_<key exchange>_<authentication>_WITH_<cipher>_<hash>` in TLS 1.2, where
 * one word stands for both of the first two if it does both, and `TLS_<cipher>_<hash>` in TLS 1.3 (RFC 9846 §B.4).
 * Undefined for what is not named so.
 */
export function takeApart(name: string): SuiteParts | undefined {
  const old = NAME_1_2.exec(name);
  if (old) {
    const [, keyExchange = "", authentication = keyExchange, cipher = "", hash = ""] = old;
    return {
      version: "1.2",
      keyExchange,
      authentication,
      cipher,
      hash,
      isAead: isAead(cipher),
      // The E is for ephemeral: a new key pair for each connection. DH_anon is ephemeral too, without the letter.
      hasForwardSecrecy: keyExchange.endsWith("DHE") || authentication === "anon",
    };
  }
  const [, cipher, hash] = NAME_1_3.exec(name) ?? [];
  return cipher === undefined || hash === undefined ? undefined : { version: "1.3", cipher, hash, isAead: isAead(cipher) };
}

function isAead(cipher: string): boolean {
  return /_GCM$|_CCM(_8)?$|POLY1305$/.test(cipher);
}
