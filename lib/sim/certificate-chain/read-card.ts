import { type Certificate, readCertificate } from "@/lib/x509/certificate";
import { fromHex } from "./hex";

/** A certificate of the run, from its octets: apart from what issues them, so that a reader needs no keys. */
export function readCard(hex: string): Certificate {
  const read = readCertificate(fromHex(hex));
  if (!read.ok) throw new Error("A certificate of this simulation cannot be read.");
  return read.value;
}
