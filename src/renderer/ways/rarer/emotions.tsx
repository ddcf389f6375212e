import type { Strength } from "../../../core/survey/questions/felt.ts";
import { feltAs } from "../../../core/survey/questions/felt-as.ts";
import type { Asking } from "../asking.ts";
import { Face } from "../face.tsx";
import { HowMany, Words } from "../several.tsx";
import { HowStrongly } from "./how-strongly.tsx";

const groups = [
  { valence: 1, key: "respond.emotions.pleasant", mood: 4 },
  { valence: -1, key: "respond.emotions.unpleasant", mood: 2 },
  { valence: 0, key: "respond.emotions.neither", mood: 3 },
] as const;

/** What was felt: the pleasant, the unpleasant and the rest, each together, and below them how strongly, where that is asked. */
export function Emotions({ value, answer, ...asking }: Asking<"emotions">) {
  const { question, offered, say } = asking;
  const felt = feltIn(value);
  const keep = (words: readonly string[] | undefined, strengths: ReadonlyMap<string, Strength> = felt) =>
    answer(words && feltAs(words, question, (word) => strengths.get(word) ?? null));
  const chosen = [...felt.keys()];
  const choosing = { ...asking, value: chosen, answer: (words: unknown) => keep(words as string[] | undefined) };
  return (
    <fieldset {...asking.named}>
      <HowMany {...choosing} />
      {groups.map(({ valence, key, mood }) => {
        const words = offered.filter((word) => (word.valence ?? 0) === valence);
        const id = `${question.key}-${mood}`;
        return (
          words.length > 0 && (
            <fieldset key={key} class="feelings" aria-labelledby={id}>
              <p id={id}>
                <Face mood={mood} /> {say.own(key)}
              </p>
              <Words {...choosing} words={words} />
              {question.strength && (
                <HowStrongly
                  {...asking}
                  id={`${id}-strength`}
                  // In the order in which they were chosen: what stands there stays where it is.
                  words={chosen.flatMap((one) => words.filter((word) => word.key === one && !word.exclusive))}
                  strengthOf={(word) => felt.get(word) ?? null}
                  choose={(word, strength) => keep(chosen, new Map(felt).set(word, strength))}
                />
              )}
            </fieldset>
          )
        );
      })}
    </fieldset>
  );
}

/** What was answered, word by word: also where the survey asked for the words alone, as an editor's preview may just have done. */
function feltIn(value: unknown): ReadonlyMap<string, Strength> {
  if (Array.isArray(value)) return new Map(value.map((word: string) => [word, null]));
  return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}
