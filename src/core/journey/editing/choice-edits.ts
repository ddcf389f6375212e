import { type Valence, valences } from "../../experience/feelings.ts";
import { reasons } from "../../experience/reasons.ts";
import { own } from "../../own.ts";
import type { Text } from "../../text.ts";
import type { Choices, ChoiceWord, Journey } from "../journey.ts";
import { keyPattern } from "../key-pattern.ts";
import { isNamed } from "./names.ts";

/** Answers for which words are chosen, and how many of them a person may be asked to choose at most. */
export const chosenAnswers = ["emotions", "tags"] as const;
export type ChosenAnswer = (typeof chosenAnswers)[number];
export const mostChosen = 50;

/** Words that Polku knows by itself. */
export const knownWords = (answer: ChosenAnswer): readonly string[] =>
  answer === "emotions" ? Object.keys(valences) : reasons;

/** How an answer's words are chosen; of one that the journey does not speak of nothing is said. */
export const choicesOf = ({ choices }: Journey, answer: ChosenAnswer): Choices =>
  choices?.[answer] ?? { words: {}, none: [] };

/** The words that the journey speaks of, those that name nothing too. */
export const wordsOf = ({ words, none }: Choices): string[] => [...new Set([...Object.keys(words), ...none])];

/** Emotions that the journey speaks of and that may be noted at a touchpoint, where feelings are keys. */
export function ownFeelings(journey: Journey): string[] {
  const { words, none } = choicesOf(journey, "emotions");
  return Object.keys(words).filter((word) => keyPattern.test(word) && word.length <= 64 && !none.includes(word));
}

/** Says anew how words are chosen; where nothing is said any more, the journey does not speak of it. */
export function keepChoices(journey: Journey, answer: ChosenAnswer, said: Choices): Journey {
  const { choices: { [answer]: _, ...others } = {}, ...rest } = journey;
  const { words, none, base, maxChoices } = said;
  const isSilent = wordsOf({ words, none }).length === 0 && base === undefined && maxChoices === undefined;
  const choices = isSilent ? others : { ...others, [answer]: said };
  return Object.keys(choices).length === 0 ? rest : { ...rest, choices };
}

/** Whose share names a word; undefined: as the answers tell. */
export function withBase({ base: _, ...choices }: Choices, base: Choices["base"]): Choices {
  return base === undefined ? choices : { ...choices, base };
}

/** How many may be chosen; undefined: any number. */
export function withMost({ maxChoices: _, ...choices }: Choices, maxChoices: number | undefined): Choices {
  return maxChoices === undefined ? choices : { ...choices, maxChoices };
}

/** The words with one more, or with one that is called or felt otherwise. */
export const withWord = (choices: Choices, word: string, about: ChoiceWord): Choices => ({
  ...choices,
  words: { ...choices.words, [word]: about },
});

export function withoutWord(choices: Choices, word: string): Choices {
  const { [word]: _, ...words } = choices.words;
  return { ...choices, words, none: choices.none.filter((each) => each !== word) };
}

/** Whether people say by the word that they name nothing. */
export function namingNothing(choices: Choices, word: string, isNothing: boolean): Choices {
  const none = choices.none.filter((each) => each !== word);
  // A word that was spoken of for this alone stays one of the words.
  return isNothing
    ? { ...choices, none: [...none, word] }
    : withWord({ ...choices, none }, word, aboutWord(choices, word));
}

export const aboutWord = ({ words }: Choices, word: string): ChoiceWord => own(words, word) ?? {};

/** The word by another name; without words in any language it has none of the journey's own. */
export function called({ name: _, ...about }: ChoiceWord, name: Text): ChoiceWord {
  return isNamed(name) ? { ...about, name } : about;
}

/** The emotion felt otherwise; undefined: as Polku knows it. */
export function felt({ valence: _, ...about }: ChoiceWord, valence: Valence | undefined): ChoiceWord {
  return valence === undefined ? about : { ...about, valence };
}
