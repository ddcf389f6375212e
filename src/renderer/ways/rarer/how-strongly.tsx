import type { Strength } from "../../../core/survey/questions/felt.ts";
import type { Offered } from "../../../core/survey/survey-page.ts";
import type { Asking } from "../asking.ts";
import { OneOf } from "../one-of.tsx";

/** How strongly each word that was chosen is felt, which may be left unsaid. */
export function HowStrongly({
  id,
  words,
  strengthOf,
  choose,
  question,
  say,
  named,
}: Pick<Asking<"emotions">, "question" | "say" | "named"> & {
  readonly id: string;
  readonly words: readonly Offered[];
  readonly strengthOf: (word: string) => Strength;
  readonly choose: (word: string, strength: number) => void;
}) {
  if (words.length === 0) return null;
  const choices = ([1, 2, 3] as const).map((value) => ({
    value,
    shown: say.own(`respond.emotions.strength.${value}`),
  }));
  return (
    <div class="felt">
      <p id={id}>{say.own("respond.emotions.strength")}</p>
      {words.map(({ key, text, isOurs }, at) => (
        <div class="strength" key={key}>
          <p id={`${id}-${at}`} lang={isOurs ? say.ownLanguage : undefined}>
            {say(text)}
          </p>
          <OneOf
            look="steps"
            choices={choices}
            question={{ ...question, required: false }}
            part={`-${key}`}
            value={strengthOf(key)}
            answer={(strength) => choose(key, strength as number)}
            isWrong={undefined}
            named={{ ...named, "aria-labelledby": `${id}-${at} ${id}` }}
          />
        </div>
      ))}
    </div>
  );
}
