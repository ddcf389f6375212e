import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Runs a program of `test/` on a disk of so many megabytes, in memory and in a mount namespace of its own, so that
 * nobody else sees it. Needs Linux's `unshare`: as root, or where users may make namespaces. Answers its output lines.
 */
export function onSmallDisk(megabytes: number, program: string, argument = ""): { lines: string[]; complaint: string } {
  const disk = mkdtempSync(join(tmpdir(), "polku-small-disk-"));
  chmodSync(disk, 0o755);
  const root = process.getuid?.() === 0;
  const mount = `mount -t tmpfs -o size=${megabytes}m,mode=755 tmpfs '${disk}'`;
  // an ordinary user becomes root of a namespace to mount, and then the same again, since PostgreSQL refuses root
  const back = root ? "" : `unshare --user --map-user=${process.getuid?.()} --map-group=${process.getgid?.()}`;
  const { stdout, stderr, error } = spawnSync(
    "unshare",
    [
      ...(root ? ["--mount"] : ["--user", "--map-root-user", "--mount"]),
      "sh",
      "-c",
      `${mount} && exec ${back} '${process.execPath}' 'test/${program}' '${disk}' '${argument}'`,
    ],
    { encoding: "utf8", timeout: 120_000 },
  );
  rmSync(disk, { recursive: true, force: true });
  return { lines: (stdout ?? "").split("\n").filter((line) => line !== ""), complaint: error?.message ?? stderr };
}
