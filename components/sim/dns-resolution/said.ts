import type { DnsRecord } from "@/lib/packets/dns";
import type { Finding } from "@/lib/sim/dns-resolution/findings";
import { dataOf } from "@/lib/sim/dns-resolution/records";

/** What a reply is, as short as a wire is long. Protocol words stay as they are. */
export function shortOf(finding: Finding): string {
  switch (finding.kind) {
    case "answer":
      return "AA";
    case "alias":
      return "AA CNAME";
    case "referral":
      return "NS";
    case "nxdomain":
      return "NXDOMAIN";
    case "nodata":
      return "NODATA";
    case "truncated":
      return "TC";
    case "refused":
      return "REFUSED";
    case "useless":
      return "?";
  }
}

/** What is left of a reply in its zone's row: the delegation walk can be read off the rows. */
export function saidOf(finding: Finding): string {
  const short = shortOf(finding);
  if (finding.kind === "referral") return `${short} → ${finding.zone}`;
  if (finding.kind === "alias") return `${short} → ${finding.name}`;
  return finding.kind === "answer" ? `${short} ${finding.records.map(dataInShort).join(", ")}` : short;
}

/** A long TXT shows its first words and how many strings it has. */
export function dataInShort(record: DnsRecord): string {
  return record.type === "TXT" ? `${record.strings.length} × “${record.strings[0]?.slice(0, 7)}…”` : dataOf(record);
}
