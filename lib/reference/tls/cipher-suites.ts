/** One cipher suite of the IANA registry. Its parts are in its name (take-apart.ts). */
export type CipherSuite = {
  name: string;
  /** The two bytes that a ClientHello lists it by. */
  code: number;
  cites: readonly [string, ...string[]];
};

/** What is used today, what RFC 10015 has ended, and what one still meets in old configurations. */
export const CIPHER_SUITES: readonly CipherSuite[] = [
  { name: "TLS_AES_128_GCM_SHA256", code: 0x1301, cites: ["RFC 9846 §B.4"] },
  { name: "TLS_AES_256_GCM_SHA384", code: 0x1302, cites: ["RFC 9846 §B.4"] },
  { name: "TLS_CHACHA20_POLY1305_SHA256", code: 0x1303, cites: ["RFC 9846 §B.4"] },
  { name: "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", code: 0xc02b, cites: ["RFC 5289 §3.2"] },
  { name: "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", code: 0xc02c, cites: ["RFC 5289 §3.2"] },
  { name: "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", code: 0xc02f, cites: ["RFC 5289 §3.2"] },
  { name: "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", code: 0xc030, cites: ["RFC 5289 §3.2"] },
  { name: "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", code: 0xcca9, cites: ["RFC 7905 §2"] },
  { name: "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256", code: 0xcca8, cites: ["RFC 7905 §2"] },
  { name: "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256", code: 0xc027, cites: ["RFC 5289 §3.1"] },
  { name: "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", code: 0xc013, cites: ["RFC 8422 §6"] },
  { name: "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256", code: 0x009e, cites: ["RFC 5288 §3", "RFC 10015 §3"] },
  { name: "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384", code: 0x009f, cites: ["RFC 5288 §3", "RFC 10015 §3"] },
  { name: "TLS_DH_anon_WITH_AES_128_GCM_SHA256", code: 0x00a6, cites: ["RFC 5288 §3", "RFC 10015 §2"] },
  { name: "TLS_PSK_WITH_AES_128_GCM_SHA256", code: 0x00a8, cites: ["RFC 5487 §2"] },
  { name: "TLS_RSA_WITH_AES_128_GCM_SHA256", code: 0x009c, cites: ["RFC 5288 §3", "RFC 10015 §4"] },
  { name: "TLS_RSA_WITH_AES_256_GCM_SHA384", code: 0x009d, cites: ["RFC 5288 §3", "RFC 10015 §4"] },
  { name: "TLS_RSA_WITH_AES_128_CBC_SHA", code: 0x002f, cites: ["RFC 5246 §A.5", "RFC 10015 §4"] },
];
