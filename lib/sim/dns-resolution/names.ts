/**
 * Domain names as this simulation writes them: lower case (names compare without regard to case, RFC 4343 §2), without
 * the final dot; the root is ".".
 */

/** How many labels stand before the root: 0 for ".", 3 for "www.example.com". */
export function labelCount(name: string): number {
  return name === "." ? 0 : name.split(".").length;
}

/** Whether `name` is `zone` or lies below it. */
export function isWithin(name: string, zone: string): boolean {
  return zone === "." || name === zone || name.endsWith(`.${zone}`);
}

/** The last `labels` labels: suffixOf("www.example.com", 2) is "example.com". */
export function suffixOf(name: string, labels: number): string {
  return labels === 0 ? "." : name.split(".").slice(-labels).join(".");
}

/** The name and everything above it, deepest first, the root last. */
export function ancestry(name: string): string[] {
  const names: string[] = [];
  for (let rest = name; rest !== "." && rest !== ""; rest = rest.slice(rest.indexOf(".") + 1)) {
    names.push(rest);
    if (!rest.includes(".")) break;
  }
  return [...names, "."];
}
