/** Something that can be done or gone to from anywhere, by its name. */
export interface Command {
  /** Stable and unlike others': what it is, not how it is called. */
  readonly key: string;
  readonly name: string;
  /** What it belongs to: a stage, "Language". */
  readonly about: string;
  /** One of so many that it is found by what is typed alone. */
  readonly sought?: true;
  readonly run: () => void;
}

/**
 * The commands in which each word that was typed begins a word of the name or of what it belongs to; those in whose name all
 * do come first. Accents need not be typed. All where nothing was, but those that are only sought.
 */
export function commandsFound(commands: readonly Command[], typed: string): Command[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return commands.filter(({ sought }) => !sought);
  const begins = (text: string) => {
    const words = wordsOf(text);
    return wanted.every((want) => words.some((word) => word.startsWith(want)));
  };
  const found = commands.filter(({ name, about }) => begins(`${name} ${about}`));
  return [...found.filter(({ name }) => begins(name)), ...found.filter(({ name }) => !begins(name))];
}

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== "");
