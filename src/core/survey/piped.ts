const braces = /\{([a-z][\w.-]*)(?:\|([^{}]*))?\}/g;

/** Words with what is known put in: `{name}`, `{context.order}`; where nothing is known, what follows a bar: `{name|you}`. */
export const piped = (words: string, known: (name: string) => string | undefined): string =>
  words.replace(braces, (_, name: string, otherwise = "") => known(name) ?? otherwise);

/** The same as it is read where nobody has answered: what follows a bar, else an ellipsis. */
export const unpiped = (words: string): string => words.replace(braces, (_, __, otherwise = "") => otherwise || "…");

/** The names that words speak of in braces. */
export const pipedNames = (words: string): string[] => [...words.matchAll(braces)].map(([, name]) => name!);
