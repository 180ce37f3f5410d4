import type { Parameters } from "./parameters";
import type { Deed, Opened } from "./state";

function open(what: Opened): Deed {
  return { kind: "open", what };
}

const LOGIN: Deed = { kind: "login" };
const USE: Deed = { kind: "use" };

/** What happens before the learner takes over. */
export const STORIES: Record<Parameters["story"], Deed[]> = {
  stay: [open("home"), LOGIN, { kind: "add" }, { kind: "restart" }, open("account")],
  reach: [LOGIN, open("account"), open("cartoons"), open("blog"), open("plain"), open("picture")],
  fixation: [{ kind: "visit" }, { kind: "plant" }, LOGIN, USE],
  script: [LOGIN, { kind: "script" }, USE],
  servers: [LOGIN, open("account"), open("account"), { kind: "add" }, open("account")],
  logout: [LOGIN, open("plain"), { kind: "logout" }, USE],
};
