import { typeOf } from "./question-types.ts";
import type { Question } from "./survey.ts";

/** Which answers of an experience, or attributes of it, a question can give. */
export const givesOf = (question: Question): readonly string[] => typeOf(question.ask).gives?.(question) ?? [];
