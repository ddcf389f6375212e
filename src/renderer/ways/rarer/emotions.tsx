import type { Asking } from "../asking.ts";
import { Face } from "../face.tsx";
import { HowMany, Words } from "../several.tsx";

const groups = [
  { valence: 1, key: "respond.emotions.pleasant", mood: 4 },
  { valence: -1, key: "respond.emotions.unpleasant", mood: 2 },
  { valence: 0, key: "respond.emotions.neither", mood: 3 },
] as const;

/** What was felt: the pleasant, the unpleasant and the rest, each together. */
export function Emotions(asking: Asking<"emotions">) {
  return (
    <fieldset {...asking.named}>
      <HowMany {...asking} />
      {groups.map(({ valence, key, mood }) => {
        const words = asking.offered.filter((word) => (word.valence ?? 0) === valence);
        const id = `${asking.question.key}-${mood}`;
        return (
          words.length > 0 && (
            <fieldset key={key} class="feelings" aria-labelledby={id}>
              <p id={id}>
                <Face mood={mood} /> {asking.say.own(key)}
              </p>
              <Words {...asking} words={words} />
            </fieldset>
          )
        );
      })}
    </fieldset>
  );
}
