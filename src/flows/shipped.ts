import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../core/problem.ts";
import type { Result } from "../core/result.ts";

const examples = join(import.meta.dirname, "..", "..", "examples");

/** What ships with Polku in a folder of `examples/`, in the order of its files' names; they are right, or Polku is not. */
export const shipped = <Value>(
  folder: string,
  ending: string,
  read: (text: string, file: string) => Result<Value, readonly Problem[]>,
): Value[] =>
  readdirSync(join(examples, folder))
    .filter((file) => file.endsWith(ending))
    .toSorted()
    .map((file) => {
      const value = read(readFileSync(join(examples, folder, file), "utf8"), file);
      if (!value.ok) throw new Error(`${file}: ${value.refusal.map(({ message }) => message).join("; ")}`);
      return value.value;
    });
