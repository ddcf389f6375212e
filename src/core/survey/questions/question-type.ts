import type { z } from "zod";
import type { Scale } from "../../experience/answers.ts";
import type { Answer } from "../../experience/experience.ts";
import type { Journey } from "../../journey/journey.ts";
import type { Said } from "../../mistakes/said.ts";

/** What a question was answered with, as it is kept with its response. */
export type GivenValue =
  | number
  | string
  | boolean
  | readonly string[]
  | { readonly [part: string]: number | string | null };

/** What an answer tells of an experience; what tells nothing stays with the response alone. */
export interface Told {
  readonly answers?: Readonly<Record<string, Answer>>;
  /** Of those that were asked on another scale than the standard one. */
  readonly scales?: Readonly<Record<string, Scale>>;
  readonly attributes?: Readonly<Record<string, string | number>>;
}

/** What a journey says about how its words are asked. */
export type Asking = Pick<Journey, "choices" | "image" | "answers" | "attributes">;

/** A kind of question: its own fields in a survey's file, what may be answered, and what that tells. */
export interface QuestionType<Own extends z.core.$ZodLooseShape = z.core.$ZodLooseShape, Value = GivenValue> {
  /** Fields that only this kind has. */
  readonly own: Own;
  /** What was sent as the answer, in its shape; undefined where it is none. The server decides by this alone. */
  read(sent: unknown, question: Fields<Own>, asking: Asking): Value | undefined;
  /** What `read` takes, in words. */
  expected(question: Fields<Own>, asking: Asking): Said;
  /** Which answers of an experience it can give, so that no two questions give the same. */
  gives?(question: Keyed<Own>): readonly string[];
  tells?(value: Value, question: Keyed<Own>): Told;
}
export type Fields<Own extends z.core.$ZodLooseShape> = z.output<z.ZodObject<Own>>;
type Keyed<Own extends z.core.$ZodLooseShape> = Fields<Own> & { readonly key: string };

/** Lets the compiler find out what its fields and values are. */
export const questionType = <const Own extends z.core.$ZodLooseShape, Value extends GivenValue>(
  type: QuestionType<Own, Value>,
): QuestionType<Own, Value> => type;
