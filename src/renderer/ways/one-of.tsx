import type { ComponentChildren } from "preact";
import type { Asking } from "./asking.ts";

export interface Choice {
  readonly value: unknown;
  readonly shown: ComponentChildren;
}

/**
 * One of several: radio buttons over which lies what is shown. A tap goes on by itself; arrow keys only choose, for they pass
 * everything on their way.
 */
export function OneOf({
  look,
  choices,
  question,
  part = "",
  value,
  answer,
  goOn,
  named,
  isWrong,
}: Pick<Asking, "question" | "value" | "answer" | "named" | "isWrong"> & {
  readonly look: string;
  readonly choices: readonly Choice[];
  /** Of a question with several parts, which. */
  readonly part?: string;
  readonly goOn?: (() => void) | undefined;
}) {
  return (
    <div
      class={look}
      role="radiogroup"
      data-steps={choices.length}
      aria-required={question.required}
      aria-invalid={isWrong}
      {...named}
    >
      {choices.map((choice) => (
        <label class="pick" key={String(choice.value)}>
          <input
            type="radio"
            name={question.key + part}
            checked={value === choice.value}
            onChange={() => answer(choice.value)}
            onClick={goOn}
          />
          <span class="shown">{choice.shown}</span>
        </label>
      ))}
    </div>
  );
}
