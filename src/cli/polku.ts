#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { nearest } from "../core/nearest.ts";
import { own } from "../core/own.ts";
import type { Command, ExitStatus } from "./command.ts";
import { runCommand } from "./run-command.ts";

// What Node has compiled once it need not compile at the next start; threads find it by the environment.
const compiled = join(import.meta.dirname, "..", "..", "node_modules", ".cache", "compiled");
enableCompileCache(compiled);
process.env.NODE_COMPILE_CACHE ??= compiled;

/** The commands; each is loaded when it is called. */
const commands: Readonly<Record<string, { summary: string; load: () => Promise<{ default: Command }> }>> = {
  serve: { summary: "start Polku; it prints the address of its page", load: () => import("./serve.ts") },
  audit: { summary: "audit a journey from data files: no server, no database", load: () => import("./audit.ts") },
  map: { summary: "draft a mapping from a data file", load: () => import("./map.ts") },
  check: { summary: "read data files only: what is wrong, what would be used", load: () => import("./check.ts") },
  survey: { summary: "read a survey's file: what it asks whom, what is wrong", load: () => import("./survey.ts") },
  import: { summary: "take data files into the workspace; undo it", load: () => import("./import.ts") },
  export: { summary: "write out every experience: CSV, Excel, SPSS, Parquet", load: () => import("./export.ts") },
  backup: { summary: "write everything that is kept into one file", load: () => import("./backup.ts") },
  restore: { summary: "put a backup into an empty database", load: () => import("./restore.ts") },
  project: { summary: "make the figures' columns anew from the records", load: () => import("./project.ts") },
  workspaces: { summary: "list workspaces, make one, let in an admin", load: () => import("./workspaces.ts") },
  demo: { summary: "fill an empty workspace with the demo", load: () => import("./demo.ts") },
};

const print = (text: string) => process.stdout.write(`${text}\n`);
const remark = (text: string) => process.stderr.write(`${text}\n`);

// Whoever reads our output may stop in the middle, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await polku(process.argv.slice(2));

async function polku([name, ...words]: string[]): Promise<ExitStatus> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    if (name === "help" && words[0] !== undefined) return polku([words[0], "--help"]);
    (name === undefined ? remark : print)(overview());
    return name === undefined ? 2 : 0;
  }
  if (name === "--version") {
    print(JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8")).version);
    return 0;
  }
  const command = own(commands, name);
  if (command === undefined) {
    const meant = nearest(name, Object.keys(commands));
    remark(`polku: there is no command "${name}"${meant === null ? "" : `; did you mean "${meant}"?`}`);
    remark("What there is: polku --help");
    return 2;
  }
  return runCommand(name, (await command.load()).default, words, { print, remark });
}

function overview(): string {
  return [
    "polku measures customer experience along the whole journey, and helps people lead by it.",
    "",
    "usage: polku COMMAND [options]",
    "",
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`),
    "",
    "An audit needs two files beside the data: the journey (stages, touchpoints, owners, promises) and a mapping that",
    "says which column answers what. examples/ has both, for a start:",
    "",
    "  polku check visits.csv --map visits.mapping.yaml          what would be read, and what is wrong with it",
    "  polku audit visits.csv --map visits.mapping.yaml --html report.html --language fi",
    "",
    "Every command has --help and --json. Exit status: 0 done; 1 the data or the request is wrong, said in words;",
    "2 the command was used wrongly.",
  ].join("\n");
}
