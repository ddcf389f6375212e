import type { Asking } from "./asking.ts";
import { Face } from "./face.tsx";
import { OneOf } from "./one-of.tsx";

/** Faces from sad to happy, each with its name. Of four none is in the middle. */
export function Faces(asking: Asking<"smiley">) {
  const moods = asking.question.faces === 5 ? ([1, 2, 3, 4, 5] as const) : ([1, 2, 4, 5] as const);
  const choices = moods.map((mood, at) => ({
    value: at + 1,
    shown: (
      <>
        <Face mood={mood} />
        <span class="name">{asking.say.own(`respond.face.${mood}`)}</span>
      </>
    ),
  }));
  return <OneOf look="faces" choices={choices} {...asking} />;
}
