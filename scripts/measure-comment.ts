/** What the comment of a measure says. */
export interface MeasureComment {
  /** What it answers and how, without the examples: lines of Markdown. */
  readonly prose: readonly string[];
  readonly examples: readonly Example[];
  /** "Unit: points" and the like. */
  readonly facts: readonly Fact[];
  /** Numbers of the catalogue that it serves, its own first: "F1", "M03". */
  readonly numbers: readonly string[];
}

/** A call and, after `//`, what it gives: numbers to four digits, of an object what is worth showing. */
export interface Example {
  readonly code: readonly string[];
  readonly call: string;
  readonly gives: string;
}

export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** Reads a comment, `/**` and stars included; an empty one says nothing. */
export function measureComment(comment: string): MeasureComment {
  const lines = comment
    .replace(/^\/\*\*|\*\/$/g, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd());
  const firstFact = lines.findIndex((line) => fact.test(line));
  const told = firstFact < 0 ? lines : lines.slice(0, firstFact);
  return {
    ...proseAndExamples(told),
    facts: firstFact < 0 ? [] : factsIn(lines.slice(firstFact)),
    numbers: [...new Set(lines.join(" ").match(/(?<=catalogue[^.]*)\b[FM]\d+/gi))],
  };
}

/** Indented lines that end in `// …`, or are followed by such lines, are examples; other indented lines are formulas. */
function proseAndExamples(lines: readonly string[]): { prose: string[]; examples: Example[] } {
  const prose: string[] = [];
  const examples: Example[] = [];
  const blocks = lines
    .join("\n")
    .trim()
    .split(/\n{2,}/);
  for (const block of blocks) {
    const isExample = block.startsWith("    ") && /(^|\s)\/\/ /m.test(block);
    if (!isExample) {
      prose.push(...block.split("\n"), "");
      continue;
    }
    for (const [text] of block.matchAll(/(?:^(?! +\/\/).*\n?)+(?:^ +\/\/.*\n?)*/gm)) {
      const code = text.trimEnd().split("\n");
      const said = code.map((line) => /^(.*?)(?:^| +)\/\/ (.*)$/.exec(line));
      const call = code.map((line, i) => said[i]?.[1] ?? (said[i] ? "" : line));
      examples.push({
        code: code.map((line) => line.slice(4)),
        call: call.join("\n").trim(),
        gives: said.flatMap((line) => line?.[2] ?? []).join(" "),
      });
    }
  }
  return { prose: prose.slice(0, -1), examples };
}

/** What follows a fact on the next lines belongs to it. */
function factsIn(lines: readonly string[]): Fact[] {
  const facts: { label: string; text: string }[] = [];
  for (const line of lines) {
    const [, label, text] = fact.exec(line) ?? [];
    if (label !== undefined && text !== undefined) facts.push({ label, text });
    else facts.at(-1)!.text += ` ${line.trim()}`;
  }
  return facts.map(({ label, text }) => ({ label, text: text.trim() }));
}

const fact = /^(Unit|Interval|Minimum n|R|Source|Errors|Shapes): (.*)$/;
