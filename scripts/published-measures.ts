import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type MeasureComment, measureComment } from "./measure-comment.ts";

export const folder = "src/core/measures";

/** A function that the register publishes, with what its comment says. */
export interface PublishedMeasure extends MeasureComment {
  readonly name: string;
  readonly file: string;
  readonly signature: string;
}

/** The functions that the register exports, in its order; constants and types are left out. */
export function publishedMeasures(): PublishedMeasure[] {
  const register = readFileSync(join(folder, "index.ts"), "utf8");
  return [...register.matchAll(/^export \{([^}]*)\} from "\.\/([^"]+)";/gm)].flatMap(([, list = "", file = ""]) => {
    const names = list.match(/\w+(?=\s*(,|$))/g) ?? [];
    const source = readFileSync(join(folder, file), "utf8");
    const found = names.flatMap((name) => described(source, name, file) ?? []);
    // What has no number of its own serves what its file is about.
    const about = found.find(({ numbers }) => numbers.length > 0)?.numbers.slice(0, 1) ?? [];
    return found.map((measure) => (measure.numbers.length > 0 ? measure : { ...measure, numbers: about }));
  });
}

function described(source: string, name: string, file: string): PublishedMeasure | undefined {
  const at = source.search(new RegExp(`^export (function ${name}\\b|const ${name} = \\()`, "m"));
  if (at < 0) return undefined;
  const before = source.slice(0, at).trimEnd();
  const rest = source.slice(at);
  const end = rest.startsWith("export const") ? rest.indexOf("=>") : rest.search(/ \{\n/);
  return {
    ...{ name, file },
    signature: rest
      .slice(0, end)
      .replace(/^export (function|const) /, "")
      .trim(),
    ...measureComment(before.endsWith("*/") ? before.slice(before.lastIndexOf("/**")) : ""),
  };
}
