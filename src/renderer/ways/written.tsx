import type { Asking } from "./asking.ts";
import { longest } from "./longest.ts";

/** Words of one's own, in one line or many; how many characters are left is said when few are. */
export function Written({ question, value, answer, say, named, isWrong }: Asking<"text" | "comment">) {
  const lines = question.ask === "text" ? question.lines : "many";
  const words = typeof value === "string" ? value : "";
  const left = longest[lines] - words.length;
  const field = {
    ...named,
    name: question.key,
    maxLength: longest[lines],
    defaultValue: words,
    "aria-required": question.required,
    "aria-invalid": isWrong,
    onInput: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      // Half of a letter that is still being put together is not sent.
      answer(/\S/.test(value) ? value.replace(/[\0\p{Surrogate}]/gu, "") : undefined, { isTyping: true }),
  };
  return (
    <div class="written">
      {lines === "one" ? <input type="text" {...field} /> : <textarea rows={5} {...field} />}
      <p class="note" aria-live="polite">
        {left < longest[lines] / 10 && say.own("respond.characters", { n: left })}
      </p>
    </div>
  );
}
