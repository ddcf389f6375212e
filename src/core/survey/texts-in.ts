import type { Text } from "../text.ts";
import { record } from "../unread.ts";
import type { Survey } from "./survey.ts";

/** Words by language, and where they stand in the survey. */
export interface TextIn {
  readonly path: readonly (string | number)[];
  readonly text: Text;
}

/** Everything that a survey says to respondents. */
export const textsIn = ({ questions, thanks, mail }: Pick<Survey, "questions" | "thanks" | "mail">): TextIn[] =>
  textsBelow({ questions, thanks, mail }, []);

/** Fields that hold words by language, wherever they stand; `ends` holds two. */
const fields: ReadonlySet<string | number> = new Set(["text", "help", "thanks", "unit", "subject", "greeting"]);

function textsBelow(value: unknown, path: TextIn["path"]): TextIn[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => textsBelow(item, [...path, i]));
  const [last, parent] = [path.at(-1), path.at(-2)];
  const isText =
    typeof value === "object" && value !== null && last !== undefined && (fields.has(last) || parent === "ends");
  if (isText) return [{ path, text: value as Text }];
  return Object.entries(record(value)).flatMap(([name, part]) => textsBelow(part, [...path, name]));
}
