import type messages from "@/messages/en.json";
import type { Refusal } from "./api";
import type { Faults } from "./use-submission";

/** The interface's texts of this part, in one language: the page hands them to its island. */
export type AccountTexts = (typeof messages)["account"];
export type SettingsTexts = (typeof messages)["settings"];

/** What a refusal means for the form as a whole; `own` says what else this form knows to be meant by a reason. */
export function explain(errors: AccountTexts["errors"], reason: Refusal, own: Record<string, Faults> = {}): Faults {
  const known = own[reason];
  if (known) return known;
  switch (reason) {
    case "too-many-requests":
      return { form: errors.tooMany };
    case "signed-out":
    case "session-ended":
      return { form: errors.sessionEnded };
    case "conflict":
      return { form: errors.conflict };
    default:
      return { form: errors.unreachable };
  }
}
