import type { Problem } from "../core/problem.ts";

/** 0 done · 1 the data or the request is wrong, said in words · 2 used wrongly. */
export type ExitStatus = 0 | 1 | 2;

export interface Option {
  /** What its value is called in the help: "FILE". Absent: a switch. */
  readonly value?: string;
  readonly about: string;
  /** The value where the option stands alone. */
  readonly alone?: string;
  /** May be given again and again. */
  readonly repeated?: true;
}

/** One command of the command line; its file is loaded when it is called. */
export interface Command {
  /** What follows "polku NAME": "DATA… --map MAPPING [options]". */
  readonly usage: string;
  /** What it does and what one should know, in a few paragraphs. */
  readonly about: string;
  /** Beside --json and --help, which every command has. */
  readonly options: Readonly<Record<string, Option>>;
  run(call: Call): Promise<ExitStatus>;
}

/** One call of a command. */
export interface Call {
  /** What is not an option, in order. */
  readonly given: readonly string[];
  /** Value of an option; undefined when not given. */
  value(option: string): string | undefined;
  /** All values of an option that may be repeated. */
  values(option: string): readonly string[];
  on(option: string): boolean;
  /** --json was given: the result goes to standard output as JSON, and nothing else does. */
  readonly json: boolean;
  /** The result, to standard output. */
  print(text: string): void;
  /** A remark, to standard error. */
  remark(text: string): void;
  /** What is wrong with data or request, in words to standard error or as JSON to standard output; answers 1. */
  fail(problems: readonly Problem[]): ExitStatus;
  /** How the command was used wrongly, with where to read how; answers 2. */
  misused(message: string): ExitStatus;
}
