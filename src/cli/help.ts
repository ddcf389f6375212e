import type { Command } from "./command.ts";

/** What `polku NAME --help` prints. */
export function helpOf(name: string, command: Command): string {
  const options = { ...command.options };
  if (options.json === undefined)
    options.json = { about: "the result as JSON on standard output, and nothing else there" };
  options.help = { about: "this" };
  const signs = Object.entries(options).map(
    ([option, { value, about }]) => [`--${option}${value === undefined ? "" : ` ${value}`}`, about] as const,
  );
  const width = Math.max(...signs.map(([sign]) => sign.length)) + 2;
  return [
    `usage: polku ${name} ${command.usage}`.trimEnd(),
    "",
    ...command.about.trim().split("\n"),
    "",
    "options:",
    ...signs.flatMap(([sign, about]) =>
      folded(about, 96 - width).map((line, index) => `  ${(index === 0 ? sign : "").padEnd(width)}${line}`),
    ),
  ].join("\n");
}

/** Text in lines of at most `width` characters, broken between words. */
export function folded(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
