import { embedWords } from "../texts/embed-words.ts";

/** What is said around the survey, in a language that Polku speaks; else in English. */
export const said = (language: string) => embedWords[language.slice(0, 2) as keyof typeof embedWords] ?? embedWords.en;
