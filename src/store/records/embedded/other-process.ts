import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** What another process is to us: running, dead but not yet buried by its parent ("zombie"), or gone. */
export type ProcessState = "running" | "zombie" | "gone";

/** Looks whether process `pid` lives, and what it was started as ("" where that cannot be told). */
export function lookAtProcess(pid: number): { state: ProcessState; command: string } {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return { state: "gone", command: "" };
  }
  if (process.platform === "win32") return { state: "running", command: "" };
  const { status, command } = process.platform === "linux" ? readProc(pid) : askPs(pid);
  return { state: status.startsWith("Z") ? "zombie" : "running", command };
}

function readProc(pid: number): { status: string; command: string } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return { status: stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3), command };
  } catch {
    return { status: "", command: "" }; // it went while we looked, or /proc is closed to us
  }
}

function askPs(pid: number): { status: string; command: string } {
  const { stdout } = spawnSync("ps", ["-ww", "-o", "stat=,command=", "-p", String(pid)], { encoding: "utf8" });
  const [status = "", ...command] = (stdout ?? "").trim().split(/\s+/);
  return { status, command: command.join(" ") };
}
