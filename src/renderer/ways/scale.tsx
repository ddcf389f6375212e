import type { ComponentChildren } from "preact";
import type { Scale as Ends } from "../../core/experience/answers.ts";
import { scaleOf } from "../../core/survey/scale-of.ts";
import type { Text } from "../../core/text.ts";
import type { RespondentKey } from "../../texts/respondent-words.ts";
import type { Speech } from "../speech.tsx";
import type { Asking } from "./asking.ts";
import { OneOf } from "./one-of.tsx";

type OnScale = "satisfaction" | "effort" | "recommend" | "rating" | "return" | "value";

/** Numbers on a scale, whose ends are named. */
export function OnScale(asking: Asking<OnScale>) {
  return <Scale {...asking} scale={scaleOf(asking.question)!} ends={endsOf(asking.question, asking.say)} />;
}

/** What the lowest and the highest value are called: as the survey says, else as usual; of a scale of one's own nothing is usual. */
export function endsOf(
  { ask, ends }: { readonly ask: string; readonly ends?: readonly [Text, Text] },
  say: Speech,
  usual = ask,
): readonly [ComponentChildren, ComponentChildren] | undefined {
  if (ends !== undefined) return [say(ends[0]), say(ends[1])];
  if (ask === "rating" || ask === "matrix") return undefined;
  return [say.own(`respond.${usual}.low` as RespondentKey), say.own(`respond.${usual}.high` as RespondentKey)];
}

export function Scale({
  scale: [least, most],
  ends,
  ...asking
}: Omit<Parameters<typeof OneOf>[0], "look" | "choices"> & {
  readonly scale: Ends;
  readonly ends: ReturnType<typeof endsOf>;
}) {
  const values = Array.from({ length: most - least + 1 }, (_, step) => least + step);
  const [low, high] = ends ?? [];
  const nameOf = (value: number) => (value === least ? low : value === most ? high : undefined);
  const choices = values.map((value) => ({
    value,
    shown: (
      <>
        {shown(value)}
        {nameOf(value) !== undefined && <span class="unseen">, {nameOf(value)}</span>}
      </>
    ),
  }));
  return (
    <div class="scale">
      <OneOf look="steps" choices={choices} {...asking} />
      {ends && (
        <div class="ends" aria-hidden="true">
          <span>
            <b>{shown(least)}</b> {low}
          </span>
          <span>
            <b>{shown(most)}</b> {high}
          </span>
        </div>
      )}
    </div>
  );
}

/** With a true minus. */
const shown = (value: number): string => String(value).replace("-", "−");
