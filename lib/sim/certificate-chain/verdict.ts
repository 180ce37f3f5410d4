import type { Step, Verdict } from "./state";

/**
 * One word for all that was found, the gravest fault first, as Chrome ranks them (net/cert/cert_status_flags.cc). A fault
 * that has no word of its own, such as an issuer that is no CA, is named only where the chain has no other: a wrong name
 * is told apart, because it is looked at after the chain.
 */
export function verdictOf(steps: Step[]): Verdict {
  const failed = (is: Step["is"]) => steps.some((step) => step.is === is && "passed" in step && !step.passed);
  const unsigned = steps.some((step) => step.is === "signature" && !step.passed && !step.weak);
  const unknown = steps.some((step) => step.is === "link" && step.issuer === null);
  const authority = unsigned || unknown;
  const revoked = failed("revocation");
  const general = failed("issuing") || failed("purpose");
  if (general && !authority && !revoked && !failed("validity")) return "ERR_CERT_INVALID";
  if (revoked) return "ERR_CERT_REVOKED";
  if (authority) return "ERR_CERT_AUTHORITY_INVALID";
  if (failed("name")) return "ERR_CERT_COMMON_NAME_INVALID";
  if (failed("signature")) return "ERR_CERT_WEAK_SIGNATURE_ALGORITHM";
  if (failed("validity")) return "ERR_CERT_DATE_INVALID";
  return failed("proof") ? "ERR_SSL_PROTOCOL_ERROR" : "ACCEPTED";
}
