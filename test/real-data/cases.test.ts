import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, it } from "node:test";
import { promisify } from "node:util";
import { parse, stringify } from "yaml";
import { dataFolder } from "../data-files.ts";
import { realData } from "./shared.ts";

const root = join(import.meta.dirname, "..", "..");
const { path: folder } = dataFolder();
const pages = ["airport", "bank", "churn", "hospital", "emotions"];
const kinds = ["bank", "churn", "nhs", "sfo", "xed"];

/** What a command prints, with the two files that `polku map` writes and what a check of them says. */
async function printed(command: string): Promise<string> {
  const run = promisify(execFile);
  const { stdout, stderr } = await run("bash", ["-c", command], { cwd: folder, maxBuffer: 1 << 26 }).catch(
    (error) => error,
  );
  const data = /polku map (\S+)/.exec(command)?.[1];
  if (data === undefined) return stdout + stderr;
  const name = basename(data).replace(/(\.(csv|tsv))?(\.gz)?$/, "");
  const files = ["mapping", "journey"].map((kind) => join(folder, `${name}.${kind}.yaml`));
  const drafts = files.map((file) => readFileSync(file, "utf8"));
  return [stdout, stderr, ...drafts, await printed(`bin/polku check ${data} --map ${name}.mapping.yaml`)].join("\n");
}

/** Commands that need no workspace; of a check also what it said before anybody had accepted anything. */
const asRun = (block: string): string[] =>
  block
    .split("\n")
    .filter((line) => /^bin\/polku (map|check|audit) /.test(line) && !line.includes("--header-rows"))
    .flatMap((line) => (line.includes("polku check") ? [line, line.replaceAll("examples/", "unanswered/")] : [line]));

const onOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

if (kinds.every((kind) => realData(kind) !== null)) {
  for (const kind of kinds)
    for (const file of readdirSync(realData(kind)!)) {
      if (!existsSync(join(folder, file))) symlinkSync(join(realData(kind)!, file), join(folder, file));
    }
  for (const name of ["bin", "examples"]) symlinkSync(join(root, name), join(folder, name));
  cpSync(join(root, "examples"), join(folder, "unanswered"), { recursive: true });
  for (const file of readdirSync(join(folder, "unanswered"), { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".mapping.yaml")) continue;
    const { accepted: _, ...rest } = parse(readFileSync(join(folder, "unanswered", file), "utf8"));
    writeFileSync(join(folder, "unanswered", file), stringify(rest));
  }

  describe("the worked cases of the guide", () => {
    for (const page of pages)
      it(`${page}: what is shown below a command is what it says`, async () => {
        const text = readFileSync(join(root, "docs/guide/cases", `${page}.md`), "utf8");
        const shown: string[] = [];
        let said = "";
        for (const [, language, block = ""] of text.matchAll(/^```(\w*)\n(.*?)^```/gms)) {
          if (language === "sh" && asRun(block).length > 0) {
            said = "";
            for (const command of asRun(block)) said += `${onOneLine(await printed(command))}\n`;
          } else if (language === "" && said !== "") {
            // An ellipsis stands for what is left out.
            for (const line of block.trim().split("\n"))
              shown.push(
                ...line
                  .split("…")
                  .map(onOneLine)
                  .filter((part) => part !== "" && !said.includes(part)),
              );
          }
        }
        assert.deepEqual(shown, []);
      });
  });
}
