import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = "src/core/measures";

/** docs/measures.md: each published measure with its signature and comment, in the order of the register. */
export function measuresDocument(): string {
  const sections = published().flatMap(({ names, file }) => {
    const source = readFileSync(join(folder, file), "utf8");
    return names.flatMap((name) => {
      const found = described(source, name);
      return found === undefined ? [] : [section(name, file, found)];
    });
  });
  return [
    "# Measures",
    "",
    "Made from the comments in `src/core/measures` by `npm run docs`; change it there. Every function is pure and is imported as",
    '`import { nps } from "polku/measures"`. Values from R and SciPy that each is held to lie in `test/reference/vectors`.',
    "",
    ...sections,
  ].join("\n");
}

/** The functions that the register exports, by file; types are left out. */
function published(): { names: string[]; file: string }[] {
  const register = readFileSync(join(folder, "index.ts"), "utf8");
  return [...register.matchAll(/^export \{([^}]*)\} from "\.\/([^"]+)";/gm)].map(([, list = "", file = ""]) => ({
    file,
    names: list
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "" && !name.startsWith("type ")),
  }));
}

interface Described {
  readonly comment: readonly string[];
  readonly signature: string;
}

/** The comment and the signature of an exported function or constant function. */
function described(source: string, name: string): Described | undefined {
  const at = source.search(new RegExp(`^export (function|const) ${name}\\b`, "m"));
  if (at < 0) return undefined;
  const before = source.slice(0, at).trimEnd();
  if (!before.endsWith("*/")) return undefined;
  const comment = before
    .slice(before.lastIndexOf("/**") + 3, -2)
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd());
  const rest = source.slice(at);
  const end = rest.startsWith("export const") ? rest.indexOf("=>") : bodyBegins(rest);
  const signature = rest
    .slice(0, end)
    .replace(/^export (function|const) /, "")
    .trim();
  return { comment: trimmed(comment), signature };
}

/** Where a function's body begins: the first brace outside parentheses that ends a line. */
const bodyBegins = (text: string): number => text.search(/ \{\n/);

function section(name: string, file: string, { comment, signature }: Described): string {
  const firstFact = comment.findIndex((line) => fact.test(line));
  const facts = firstFact < 0 ? [] : factsIn(comment.slice(firstFact));
  const prose = trimmed(firstFact < 0 ? comment : comment.slice(0, firstFact));
  return [
    `## ${name}`,
    "",
    ...prose,
    "",
    ...(facts.length === 0
      ? []
      : ["| | |", "|---|---|", ...facts.map(({ label, text }) => `| ${label} | ${cell(text)} |`), ""]),
    "```ts",
    signature,
    "```",
    "",
    `[${file}](../${folder}/${file})`,
    "",
  ].join("\n");
}

/** "Unit: points" and the like; what follows on the next lines belongs to the same fact. */
function factsIn(lines: readonly string[]): { label: string; text: string }[] {
  const facts: { label: string; text: string }[] = [];
  for (const line of lines) {
    const [, label, text] = fact.exec(line) ?? [];
    if (label !== undefined && text !== undefined) facts.push({ label, text });
    else facts.at(-1)!.text += ` ${line.trim()}`;
  }
  return facts;
}

const fact = /^(Unit|Interval|Minimum n|R|Source|Errors|Shapes): (.*)$/;
const cell = (text: string): string => text.replaceAll("|", "\\|");

function trimmed(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line !== "");
  const last = lines.findLastIndex((line) => line !== "");
  return lines.slice(first, last + 1);
}
