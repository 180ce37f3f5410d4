/** "02:00:5e:10:00:01" as a number of 48 bits. `where` names the field in the RangeError that anything else throws. */
export function parseMac(where: string, text: string): number {
  if (/^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/i.test(text)) return Number.parseInt(text.replaceAll(":", ""), 16);
  throw new RangeError(
    `${where} is "${text}"; a MAC address is six pairs of hexadecimal digits, 00:00:00:00:00:00 to ff:ff:ff:ff:ff:ff.`,
  );
}

/** "192.0.2.1" as a number of 32 bits. No leading zeros: some read them as octal. */
export function parseIpv4(where: string, text: string): number {
  const parts = text.split(".");
  if (parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) {
    return parts.reduce((value, part) => value * 256 + Number(part), 0);
  }
  throw new RangeError(`${where} is "${text}"; an IPv4 address is four numbers from 0 to 255, 0.0.0.0 to 255.255.255.255.`);
}

/** "2001:db8::1" as 16 octets (RFC 4291 §2.2, forms 1 and 2). */
export function parseIpv6(where: string, text: string): Uint8Array {
  const [head, tail, more] = text.split("::").map((half) => (half === "" ? [] : half.split(":")));
  const given = [...(head ?? []), ...(tail ?? [])];
  const missing = 8 - given.length;
  // "::" stands for at least one group; without it all eight are there.
  const fits = more === undefined && (tail === undefined ? missing === 0 : missing >= 1);
  if (!fits || !given.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) {
    throw new RangeError(
      `${where} is "${text}"; an IPv6 address is eight groups of 0 to ffff, a run of zero groups at most once shortened to "::".`,
    );
  }
  const groups = [...(head ?? []), ...Array<string>(missing).fill("0"), ...(tail ?? [])].map((group) =>
    Number.parseInt(group, 16),
  );
  return Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 255]));
}

export function formatMac(value: number): string {
  return value
    .toString(16)
    .padStart(12, "0")
    .replace(/..(?!$)/g, "$&:");
}

export function formatIpv4(value: number): string {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join(".");
}

/** Sixteen octets as RFC 5952 §4 writes them: lower case, the longest run of zero groups as "::". */
export function formatIpv6(octets: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, i) => (((octets[i * 2] ?? 0) << 8) | (octets[i * 2 + 1] ?? 0)).toString(16));
  const runs = groups.map((_, start) => {
    const end = groups.findIndex((group, i) => i >= start && group !== "0");
    return (end === -1 ? 8 : end) - start;
  });
  const longest = Math.max(...runs);
  if (longest < 2) return groups.join(":");
  const start = runs.indexOf(longest);
  return `${groups.slice(0, start).join(":")}::${groups.slice(start + longest).join(":")}`;
}
