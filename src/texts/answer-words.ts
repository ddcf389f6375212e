import { isPair } from "../core/experience/answer-code.ts";
import type { Answer } from "../core/experience/experience.ts";
import type { Journey } from "../core/journey/journey.ts";
import type { Language } from "../core/text.ts";
import { numbers } from "./numbers.ts";
import { wordName } from "./word-name.ts";
import { words } from "./words.ts";

/** An answer as it was given: "5", "expected 3, felt 2", "Speed and Price", "not answered". */
export function answerInWords(language: Language, key: string, answer: Answer, choices: Journey["choices"]): string {
  const t = words(language);
  if (answer === null) return t("experience.notAnswered");
  if (answer === "notApplicable") return t("experience.notApplicable");
  if (isPair(answer)) {
    const half = (value: number | null) => (value === null ? t("experience.notAnswered") : String(value));
    return t("experience.expectedFelt", { expected: half(answer.expected), experienced: half(answer.experienced) });
  }
  if (Array.isArray(answer))
    return answer.length === 0
      ? t("experience.nothing")
      : numbers(language).list(answer.map((word: string) => wordName(language, key, word, choices)));
  if (key === "resolved") return t(`codebook.value.resolved.${answer as "yes" | "partly" | "no"}`);
  return String(answer);
}
