import { moodsOf } from "../../core/survey/face.ts";
import type { Asking } from "./asking.ts";
import { Face } from "./face.tsx";
import { OneOf } from "./one-of.tsx";

/** Faces from sad to happy, each with its name. */
export function Faces(asking: Asking<"smiley">) {
  const choices = moodsOf(asking.question.faces).map((mood, at) => ({
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
