import type { Text } from "../text.ts";
import { record } from "../unread.ts";
import type { Survey } from "./survey.ts";

/** Words that lack a language in which the survey can be answered; they are said in its first. */
export interface MissingWords {
  readonly path: readonly (string | number)[];
  readonly language: string;
}

/** Everything that is not said in every language of the survey. */
export function missingWords(survey: Survey): MissingWords[] {
  const { languages } = survey;
  return textsIn({ questions: survey.questions, thanks: survey.thanks }).flatMap(({ path, text }) =>
    languages.filter((language) => (text[language] ?? "") === "").map((language) => ({ path, language })),
  );
}

/** Fields that hold words by language, wherever they stand; `ends` holds two. */
const fields: ReadonlySet<string | number> = new Set(["text", "help", "thanks", "unit"]);

function textsIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): { readonly path: readonly (string | number)[]; readonly text: Text }[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => textsIn(item, [...path, i]));
  const [last, parent] = [path.at(-1), path.at(-2)];
  const isText =
    typeof value === "object" && value !== null && last !== undefined && (fields.has(last) || parent === "ends");
  if (isText) return [{ path, text: value as Text }];
  return Object.entries(record(value)).flatMap(([name, part]) => textsIn(part, [...path, name]));
}
