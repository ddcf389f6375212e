import { parseArgs } from "node:util";
import { mistake } from "../core/mistakes/mistake.ts";
import { nearest } from "../core/nearest.ts";
import { own } from "../core/own.ts";
import type { Problem } from "../core/problem.ts";
import { languages } from "../core/text.ts";
import type { Call, Command, ExitStatus, Option } from "./command.ts";
import { helpOf } from "./help.ts";
import { sayProblem } from "./say-problem.ts";

/** Where a command writes; the process's own streams unless told. */
export interface Streams {
  print(text: string): void;
  remark(text: string): void;
}

/** Reads the words after `polku name`, runs the command and answers its exit status. */
export async function runCommand(
  name: string,
  command: Command,
  words: readonly string[],
  { print, remark }: Streams,
): Promise<ExitStatus> {
  const misused = (message: string): ExitStatus => {
    remark(`polku ${name}: ${message}\nHow it is used: polku ${name} --help`);
    return 2;
  };
  const options: Readonly<Record<string, Option>> = { json: { about: "" }, help: { about: "" }, ...command.options };
  const { values, positionals, tokens } = parseArgs({
    args: withLoneValues(words, options),
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([option, { value }]) => [
        option,
        {
          type: value === undefined ? ("boolean" as const) : ("string" as const),
          multiple: true,
          ...(option === "help" ? { short: "h" } : {}),
        },
      ]),
    ),
  });
  const given = tokens.filter((token) => token.kind === "option");
  if (given.some((token) => token.name === "help")) {
    print(helpOf(name, command));
    return 0;
  }
  for (const token of given) {
    const option = own(options, token.name);
    if (option === undefined) {
      const meant = nearest(token.name, Object.keys(options));
      return misused(`there is no option ${token.rawName}${meant === null ? "" : `; did you mean --${meant}?`}`);
    }
    if (option.value === undefined && token.value !== undefined) {
      return misused(`${token.rawName} takes no value, got "${token.value}"`);
    }
    if (option.value !== undefined && !token.value) {
      return misused(`${token.rawName} needs a value: ${token.rawName} ${option.value}`);
    }
    if (!option.repeated && (values[token.name] as unknown[]).length > 1) {
      return misused(`${token.rawName} is given more than once`);
    }
  }

  const all = (option: string) => ((values[option] as unknown[] | undefined) ?? []).map(String);
  const json = values.json !== undefined && (options.json?.value === undefined || all("json")[0] === "-");
  const language = languages.find((known) => known === all("language")[0]);
  const call: Call = {
    given: positionals,
    value: (option) => all(option)[0],
    values: all,
    on: (option) => values[option] !== undefined,
    json,
    print,
    remark,
    fail: (problems) => {
      if (json) print(JSON.stringify({ problems }, null, 2));
      else for (const problem of problems) remark(`polku ${name}: ${sayProblem(problem, language)}`);
      return 1;
    },
    misused,
  };
  try {
    return await command.run(call);
  } catch (error) {
    const refused = refusedBySystem(error);
    if (refused === null) throw error;
    return call.fail([refused]);
  }
}

/** What the operating system does not let us do with a file, in words; null for anything else, which is our own mistake. */
function refusedBySystem(error: unknown): Problem | null {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  const why = code === undefined || syscall === undefined ? undefined : own(fileTroubles, code);
  if (why === undefined) return null;
  return mistake(`file.${why}`, {}, path === undefined ? {} : { file: path });
}

const fileTroubles: Readonly<
  Record<string, "none" | "forbidden" | "read-only" | "folder" | "not-folder" | "full" | "too-many">
> = {
  ENOENT: "none",
  EACCES: "forbidden",
  EPERM: "forbidden",
  EROFS: "read-only",
  EISDIR: "folder",
  ENOTDIR: "not-folder",
  ENOSPC: "full",
  EMFILE: "too-many",
};

/** An option that wants a value but is followed by another option, or by nothing, gets its lone value, or none. */
function withLoneValues(words: readonly string[], options: Readonly<Record<string, Option>>): string[] {
  const end = words.indexOf("--");
  return words.map((word, index) => {
    const option = word.startsWith("--") && (end === -1 || index < end) ? own(options, word.slice(2)) : undefined;
    const next = words[index + 1];
    const alone = option?.value !== undefined && (next === undefined || next.startsWith("--"));
    return alone ? `${word}=${option.alone ?? ""}` : word;
  });
}
