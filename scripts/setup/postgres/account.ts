import { spawnSync } from "node:child_process";
import { SetupProblem } from "../say";

/** Whom PostgreSQL's programs run as: nothing for ourselves. */
export type Account = { uid?: number; gid?: number };

const USER = "retransmit";

/** PostgreSQL refuses to run as root, so root hands it to a system user of its own, made when missing. */
export function databaseAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  return lookUp() ?? create();
}

function lookUp(): Account | undefined {
  const uid = spawnSync("id", ["-u", USER], { encoding: "utf8" });
  const gid = spawnSync("id", ["-g", USER], { encoding: "utf8" });
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

function create(): Account {
  const options = ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin"];
  const made = spawnSync("useradd", [...options, USER], { encoding: "utf8" });
  const account = lookUp();
  if (account) return account;
  throw new SetupProblem(
    `PostgreSQL does not run as root, and the system user "${USER}" for it could not be made:\n` +
      `${made.error?.message ?? made.stderr.trim()}\n` +
      `Make it (useradd --system ${USER}), start as an ordinary user, or name a PostgreSQL in DATABASE_URL.`,
  );
}

/** Whether that account can enter the folder; one above may forbid it. */
export function canEnter(account: Account, folder: string): boolean {
  return succeeds(account, "/bin/sh", "-c", 'cd "$1"', "sh", folder);
}

/** Whether that account can run the program, libraries and all. */
export function canRun(account: Account, program: string): boolean {
  return succeeds(account, program, "--version");
}

function succeeds(account: Account, program: string, ...args: string[]): boolean {
  if (account.uid === undefined) return true; // it is ourselves
  return spawnSync(program, args, { uid: account.uid, gid: account.gid, cwd: "/", stdio: "ignore" }).status === 0;
}
