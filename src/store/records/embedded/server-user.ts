import { readFileSync, statSync } from "node:fs";

/** The account that PostgreSQL runs as when Polku itself is root, which PostgreSQL refuses. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

/**
 * Who is to run PostgreSQL: undefined when it is ourselves. Root hands over to the owner of the first of `folders` that
 * exists and is not root's (so `chown someone DATA` chooses), else to "nobody", else to uid and gid 65534.
 */
export function serverUser(folders: readonly string[]): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const folder of folders) {
    const { uid, gid } = statSync(folder, { throwIfNoEntry: false }) ?? { uid: 0, gid: 0 };
    if (uid !== 0) return { uid, gid, name: accounts().find((account) => account.uid === uid)?.name ?? `uid ${uid}` };
  }
  return accounts().find(({ name }) => name === "nobody") ?? { uid: 65534, gid: 65534, name: "uid 65534" };
}

/** For spawning as `user`. */
export const runAs = (user: ServerUser | undefined): { uid?: number; gid?: number } =>
  user === undefined ? {} : { uid: user.uid, gid: user.gid };

function accounts(): ServerUser[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
