import "server-only";
import { type Environment, parseEnvironment } from "@/lib/environment";

let checked: Environment | undefined;

/** The checked environment. Read at first use, so that a build needs none. */
export function env(): Environment {
  if (checked) return checked;
  const parsed = parseEnvironment(process.env);
  if (!parsed.ok) throw new Error(parsed.reason);
  checked = parsed.value;
  return checked;
}
