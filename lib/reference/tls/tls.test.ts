import { describe, expect, test } from "vitest";
import { linesOf, OPENSSL_SUITES } from "../fixtures";
import { CIPHER_SUITES } from "./cipher-suites";
import { KEY_EXCHANGES } from "./key-exchanges";
import { takeApart } from "./take-apart";

/** How OpenSSL words what a name says. Its ECDH and DH are the ephemeral ones: it has dropped the others. */
const OPENSSL_KEY_EXCHANGE: Record<string, string> = { any: "undefined", ECDH: "ECDHE", DH: "DHE", RSA: "RSA", PSK: "PSK" };

describe("the cipher suites", () => {
  test.each(linesOf(OPENSSL_SUITES))(
    "%s %s has the code and the parts that OpenSSL gives it",
    (code = "", name = "", ...parts) => {
      const [kx = "", au = "", enc = "", mac = ""] = parts.map((part) => part.split("=")[1]);
      const suite = takeApart(name);
      expect(CIPHER_SUITES.find((entry) => entry.name === name)?.code.toString(16)).toBe(Number.parseInt(code, 16).toString(16));
      const keyExchange = suite?.authentication === "anon" ? "DHE" : String(suite?.keyExchange);
      expect(keyExchange).toBe(OPENSSL_KEY_EXCHANGE[kx]);
      expect((suite?.authentication ?? "any").replace("anon", "None")).toBe(au);
      expect(suite?.isAead).toBe(mac === "AEAD");
      if (mac !== "AEAD") expect(suite?.hash.replace(/^SHA$/, "SHA1")).toBe(mac);
      const bits = /\((\d+)\)/.exec(enc)?.[1] ?? "";
      expect(suite?.cipher).toMatch(enc.startsWith("CHACHA") ? /^CHACHA20_POLY1305$/ : new RegExp(`^AES_${bits}_(GCM|CBC)$`));
    },
  );

  test("are those of the extract, each once", () => {
    expect(CIPHER_SUITES.map(({ name }) => name).sort()).toEqual(
      linesOf(OPENSSL_SUITES)
        .map(([, name]) => name)
        .sort(),
    );
  });

  test("have forward secrecy where the key exchange of the name has it", () => {
    for (const { name } of CIPHER_SUITES) {
      const { keyExchange, authentication, hasForwardSecrecy } = takeApart(name) ?? {};
      const exchange = authentication === "anon" ? "DH_anon" : keyExchange;
      const entry = KEY_EXCHANGES.find((each) => each.name === exchange);
      expect([name, hasForwardSecrecy]).toEqual([name, entry?.hasForwardSecrecy]);
    }
  });
});

describe("taking a name apart", () => {
  test("finds both words before WITH, and the one word that does both", () => {
    expect(takeApart("TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384")).toEqual({
      version: "1.2",
      keyExchange: "ECDHE",
      authentication: "ECDSA",
      cipher: "AES_256_GCM",
      hash: "SHA384",
      isAead: true,
      hasForwardSecrecy: true,
    });
    expect(takeApart("TLS_RSA_WITH_3DES_EDE_CBC_SHA")).toMatchObject({
      keyExchange: "RSA",
      authentication: "RSA",
      cipher: "3DES_EDE_CBC",
      hash: "SHA",
      isAead: false,
      hasForwardSecrecy: false,
    });
  });

  test("knows a fixed Diffie-Hellman from an ephemeral one", () => {
    expect(takeApart("TLS_ECDH_RSA_WITH_AES_128_CBC_SHA")?.hasForwardSecrecy).toBe(false);
    expect(takeApart("TLS_DH_RSA_WITH_AES_128_CBC_SHA")?.hasForwardSecrecy).toBe(false);
    expect(takeApart("TLS_DHE_PSK_WITH_AES_128_GCM_SHA256")?.hasForwardSecrecy).toBe(true);
  });

  test("leaves alone what is no name of a suite", () => {
    for (const name of ["", "ECDHE-RSA-AES128-GCM-SHA256", "TLS_FALLBACK_SCSV"]) expect(takeApart(name)).toBeUndefined();
  });
});
