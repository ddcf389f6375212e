/** Words with what is known put in: `{name}`, `{context.order}`; where nothing is known, what follows a bar: `{name|you}`. */
export const piped = (words: string, known: (name: string) => string | undefined): string =>
  words.replace(/\{([a-z][\w.-]*)(?:\|([^{}]*))?\}/g, (_, name: string, otherwise = "") => known(name) ?? otherwise);
