import { z } from "zod";
import { key } from "../../journey/keys.ts";
import { said } from "../../mistakes/mistake.ts";
import { expecting, fields } from "../../shape.ts";
import { text } from "../../text-schema.ts";

/** Longest list to choose from. */
const mostOptions = 100;

const isSo = z.boolean(expecting("true-or-false")).exactOptional();

/** `last`: it keeps its place at the end where the others stand in an order of chance. */
const option = { key, text: text(200), last: isSo };

const listOf = <Option extends z.ZodType>(option: Option) =>
  z
    .array(option, expecting("options-list"))
    .min(2, expecting("two-options-at-least"))
    .max(mostOptions, expecting(said("at-most", { most: mostOptions })));

/** What can be chosen. The key is what is kept, so that a choice may be called otherwise later and stays the same. */
export const options = listOf(fields(option, "an-option"));

/** The same where several can be chosen. `exclusive`: it stands alone, as "none of these" does. */
export const optionsOfSeveral = listOf(fields({ ...option, exclusive: isSo }, "an-option"));

/** Whether they stand in an order of chance, another for each who answers. */
export const shuffle = z.boolean(expecting("true-or-false")).default(false);

export const keysOf = (options: readonly { readonly key: string }[]): string[] => options.map(({ key }) => key);
