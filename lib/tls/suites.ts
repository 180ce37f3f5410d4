/** The cipher suites that can be run here (RFC 8446 §B.4, RFC 5288, RFC 5289, RFC 7905), all with SHA-256. */
export const SUITES = {
  TLS_AES_128_GCM_SHA256: { id: 0x1301, version: "1.3", keyExchange: "ecdhe", aead: "aes-128-gcm" },
  TLS_CHACHA20_POLY1305_SHA256: { id: 0x1303, version: "1.3", keyExchange: "ecdhe", aead: "chacha20-poly1305" },
  TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256: { id: 0xc02b, version: "1.2", keyExchange: "ecdhe", aead: "aes-128-gcm" },
  TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256: { id: 0xcca9, version: "1.2", keyExchange: "ecdhe", aead: "chacha20-poly1305" },
  TLS_RSA_WITH_AES_128_GCM_SHA256: { id: 0x009c, version: "1.2", keyExchange: "rsa", aead: "aes-128-gcm" },
} as const satisfies Record<string, Suite>;

export type SuiteName = keyof typeof SUITES;
export type Suite = { id: number; version: "1.2" | "1.3"; keyExchange: "rsa" | "ecdhe"; aead: Aead };
export type Aead = "aes-128-gcm" | "chacha20-poly1305";

/** The suite with this number in a ServerHello, where it is one of ours. */
export function suiteWithId(id: number): Suite | undefined {
  return Object.values(SUITES).find((suite) => suite.id === id);
}

export const KEY_LENGTH: Record<Aead, number> = { "aes-128-gcm": 16, "chacha20-poly1305": 32 };
/** Both AEADs end in a tag of 16 octets. */
export const TAG_LENGTH = 16;
/** SHA-256. */
export const HASH_LENGTH = 32;
