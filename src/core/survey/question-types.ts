import type { Said } from "../mistakes/said.ts";
import { choice } from "./questions/choice.ts";
import { choices } from "./questions/choices.ts";
import { comment } from "./questions/comment.ts";
import { compared } from "./questions/compared.ts";
import { consent } from "./questions/consent.ts";
import { contact } from "./questions/contact.ts";
import { date } from "./questions/date.ts";
import { effort } from "./questions/effort.ts";
import { emotions } from "./questions/emotions.ts";
import { expectation } from "./questions/expectation.ts";
import { image } from "./questions/image.ts";
import { matrix } from "./questions/matrix.ts";
import { number } from "./questions/number.ts";
import { photo } from "./questions/photo.ts";
import type { Asking, GivenValue, Told } from "./questions/question-type.ts";
import { ranking } from "./questions/ranking.ts";
import { rating } from "./questions/rating.ts";
import { recommend } from "./questions/recommend.ts";
import { resolved } from "./questions/resolved.ts";
import { comeAgain } from "./questions/return.ts";
import { satisfaction } from "./questions/satisfaction.ts";
import { smiley } from "./questions/smiley.ts";
import { statement } from "./questions/statement.ts";
import { tags } from "./questions/tags.ts";
import { text } from "./questions/text.ts";
import { value } from "./questions/value.ts";

/** Every kind of question, by what a survey's file calls it in `ask`. */
export const questionTypes = {
  smiley,
  satisfaction,
  effort,
  recommend,
  rating,
  expectation,
  emotions,
  resolved,
  return: comeAgain,
  value,
  image,
  compared,
  tags,
  choice,
  choices,
  ranking,
  matrix,
  number,
  date,
  text,
  comment,
  photo,
  contact,
  consent,
  statement,
} as const;
export type Ask = keyof typeof questionTypes;

/** The kind of a question, as one that takes whatever such a question has. */
export const typeOf = (ask: Ask): AnyType => questionTypes[ask] as unknown as AnyType;

/** A question and its kind belong together by `ask`, which the compiler cannot follow. */
type AnyType = {
  read(sent: unknown, question: object, asking: Asking): GivenValue | undefined;
  expected(question: object, asking: Asking): Said;
  gives?(question: object): readonly string[];
  tells?(value: GivenValue, question: object): Told;
};
