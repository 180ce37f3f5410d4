import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllEnvs());

async function addressOf(forwardedFor: string | undefined, trustedProxies = "0"): Promise<string> {
  vi.stubEnv("TRUST_PROXY", trustedProxies);
  vi.resetModules();
  const { clientAddress } = await import("./address");
  return clientAddress(new Headers(forwardedFor === undefined ? {} : { "x-forwarded-for": forwardedFor }));
}

test("without a proxy the address is the one that the server wrote", async () => {
  expect(await addressOf("203.0.113.7")).toBe("203.0.113.7");
  expect(await addressOf("::ffff:203.0.113.7")).toBe("203.0.113.7");
  expect(await addressOf(undefined)).toBe("");
});

test("behind proxies it is the one that the first of ours has seen, whatever the client claims before it", async () => {
  expect(await addressOf("1.1.1.1, 203.0.113.7", "1")).toBe("203.0.113.7");
  expect(await addressOf("1.1.1.1, 203.0.113.7, 10.0.0.1", "2")).toBe("203.0.113.7");
});

test("an IPv6 address counts as its /64 network, however it is written", async () => {
  for (const address of ["2001:db8:1:2::7", "2001:0DB8:0001:0002:ffff:0:0:1", "2001:db8:1:2:a:b:c:d"]) {
    expect(await addressOf(address)).toBe("2001:db8:1:2::/64");
  }
  expect(await addressOf("2001:db8::7")).toBe("2001:db8:0:0::/64");
  expect(await addressOf("::1")).toBe("0:0:0:0::/64");
});
