import { own } from "../own.ts";

/** One sentence about what is wrong, as a key and what it is made of; each language has its own words for the key. */
export interface Said {
  /** Which sentence: a key of `sentences`. */
  readonly sentence: string;
  readonly facts?: Facts;
}

/** A name, a number or a piece of the file as it stands there; or words that each language has its own of. */
export type Fact = string | number | Said;
export type Facts = Readonly<Record<string, Fact>>;

/** The sentence in the words of one table; null where the table lacks any of its words. */
export function inWords(
  { sentence, facts = {} }: Said,
  sentences: Readonly<Record<string, string | undefined>>,
): string | null {
  const pattern = own(sentences, sentence);
  if (pattern === undefined) return null;
  let isWhole = true;
  const said = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = own(facts, name);
    const words = typeof fact === "object" ? inWords(fact, sentences) : fact;
    isWhole &&= words !== undefined && words !== null;
    return String(words);
  });
  return isWhole ? said : null;
}

/** The names of a sentence's facts, read by the compiler: "{place} is missing" → "place". Braces with blanks are the file's own. */
export type FactsIn<Pattern extends string> = Pattern extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string} ${string}` ? never : Name) | FactsIn<Rest>
  : never;
