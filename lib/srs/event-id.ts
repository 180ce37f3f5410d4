/**
 * An id for a new event (a UUID of version 7): it begins with the instant, so events whose instants a server
 * clamped to the same arrival still sort as they happened, and rows made together lie together in an index.
 * @param at Milliseconds since 1970 UTC.
 * @param random Ten random bytes of the platform's generator.
 */
export function eventId(at: number, random: Uint8Array): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");
  const [first = 0, second = 0, third = 0, ...rest] = random.slice(0, 10);
  const instant = hex(at, 12);
  const versioned = hex(0x7000 | ((first & 0x0f) << 8) | second, 4);
  const tail = [0x80 | (third & 0x3f), ...rest].map((byte) => hex(byte, 2)).join("");
  return `${instant.slice(0, 8)}-${instant.slice(8)}-${versioned}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
