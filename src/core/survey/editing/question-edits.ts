import { freshKey } from "../../journey/editing/fresh-key.ts";
import type { Text } from "../../text.ts";
import type { Ask } from "../question-types.ts";
import type { QuestionFile, SurveyFile } from "./survey-file.ts";

/** What a new question begins with. */
interface Beginning {
  readonly question: Text;
  readonly option: (words: "first" | "second") => Text;
  /** The attributes of the brand that the journey declares. */
  readonly image: readonly string[];
}

/** What a new question of a kind cannot do without. */
const needed = (ask: Ask, { option, image }: Beginning): Readonly<Record<string, unknown>> => {
  const two = (["first", "second"] as const).map((key) => ({ key, text: option(key) }));
  switch (ask) {
    case "choice":
    case "choices":
    case "ranking":
      return { options: two };
    case "matrix":
      return { rows: two };
    case "image":
      return { attributes: image };
    default:
      return {};
  }
};

/** A new question of a kind at a place; its key is the kind's, or that with a number. Answers it and its key. */
export function addQuestion(
  survey: SurveyFile,
  ask: Ask,
  place: number,
  begins: Beginning,
): { readonly survey: SurveyFile; readonly key: string } {
  const key = freshKey(ask, new Set(survey.questions.map((question) => question.key)), "question");
  const question: QuestionFile = { ask, key, text: begins.question, ...needed(ask, begins) };
  return { survey: { ...survey, questions: survey.questions.toSpliced(place, 0, question) }, key };
}

export const removeQuestion = (survey: SurveyFile, key: string): SurveyFile => ({
  ...survey,
  questions: survey.questions.filter((question) => question.key !== key),
});

/** Moves a question to a place among the others. */
export function moveQuestion(survey: SurveyFile, key: string, place: number): SurveyFile {
  const moved = survey.questions.find((question) => question.key === key);
  if (moved === undefined) return survey;
  return { ...survey, questions: removeQuestion(survey, key).questions.toSpliced(place, 0, moved) };
}

/** Changes fields of a question; a field that becomes undefined is left out. */
export const changeQuestion = (
  survey: SurveyFile,
  key: string,
  change: { readonly [Field in keyof QuestionFile]?: QuestionFile[Field] | undefined },
): SurveyFile => ({
  ...survey,
  questions: survey.questions.map((question) =>
    question.key === key ? (leftOut({ ...question, ...change }) as QuestionFile) : question,
  ),
});

/** Changes what the survey says of itself, likewise. */
export const changeSurvey = (
  survey: SurveyFile,
  change: { readonly [Field in keyof SurveyFile]?: SurveyFile[Field] | undefined },
): SurveyFile => leftOut({ ...survey, ...change }) as unknown as SurveyFile;

/** The key of a new option or row by what it is called; it never changes, however that is called later. */
export const optionKey = (options: readonly { readonly key: string }[], name: string): string =>
  freshKey(name, new Set(options.map(({ key }) => key)), "option");

const leftOut = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
