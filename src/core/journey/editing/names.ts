import { type Language, languages, type Text } from "../../text.ts";

/** `name` with these words in one language; without that language when there are none. */
export function withWords(name: Text, language: string, words: string): Text {
  const { [language]: _, ...others } = name;
  return words === "" ? others : { ...name, [language]: words };
}

/** The languages of Polku in which there are no words yet. */
export const missingLanguages = (name: Text): Language[] =>
  languages.filter((language) => (name[language] ?? "").trim() === "");

/** Whether there is any name at all: a thing without one cannot be saved. */
export const isNamed = (name: Text): boolean => Object.values(name).some((words) => words.trim() !== "");
