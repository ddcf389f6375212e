import { readFile, stat } from "node:fs/promises";
import { mistake, said } from "../core/mistakes/mistake.ts";
import type { Said } from "../core/mistakes/said.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { longestYaml } from "../outside/yaml.ts";

/** The text of a file that somebody names, YAML unless longer; `what` says what it should hold where it cannot be read. */
export async function textOfFile(
  path: string,
  what: Said,
  most = longestYaml,
): Promise<Result<string, readonly Problem[]>> {
  try {
    const { size } = await stat(path);
    if (size > 4 * most) {
      return refuse([mistake("file-too-long.named", { what, most, got: size }, { file: path })]);
    }
    return ok((await readFile(path, "utf8")).replace(/^\uFEFF/, ""));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? said("no-file") : message;
    return refuse([mistake("no-file.unread", { what, why }, { file: path })]);
  }
}
