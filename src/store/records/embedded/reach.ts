import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { ServerUser } from "./server-user.ts";

/** The first folder on the way to `path`, from the root, that `user` may not pass; undefined when the way is open. */
export function closedFolder(path: string, user: ServerUser): { folder: string; mode: number } | undefined {
  for (const folder of foldersTo(resolve(path))) {
    const { mode, uid, gid } = statSync(folder);
    const pass = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & pass) === 0) return { folder, mode: mode & 0o777 };
  }
  return undefined;
}

function foldersTo(path: string): string[] {
  const above = dirname(path);
  return above === path ? [path] : [...foldersTo(above), path];
}
