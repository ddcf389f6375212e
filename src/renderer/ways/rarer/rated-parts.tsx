import type { ComponentChildren } from "preact";
import type { Scale as Ends } from "../../../core/experience/answers.ts";
import type { Asking } from "../asking.ts";
import { endsOf, Scale } from "../scale.tsx";

interface Part {
  readonly key: string;
  readonly shown: ComponentChildren;
}

/** Several things on one scale, one below another; what is left out of them is told as not answered. */
export function RatedParts(asking: Asking<"image" | "matrix">) {
  const { question, offered, say } = asking;
  const parts = offered.map(({ key, text }) => ({ key, shown: say(text) }));
  const scale = question.ask === "image" ? ([1, 5] as const) : question.scale;
  return <Parts {...asking} parts={parts} scale={scale} ends={endsOf(question, say)} />;
}

/** What was expected and how it was, each 1–5. */
export function Pair(asking: Asking<"expectation">) {
  const { question, say } = asking;
  const parts = (["expected", "experienced"] as const).map((key) => ({ key, shown: say.own(`respond.pair.${key}`) }));
  return <Parts {...asking} parts={parts} scale={[1, 5]} ends={endsOf(question, say, "pair")} />;
}

function Parts({
  parts,
  scale,
  ends,
  ...asking
}: Asking & {
  readonly parts: readonly Part[];
  readonly scale: Ends;
  readonly ends: ReturnType<typeof endsOf>;
}) {
  const { question, named, answer, isWrong } = asking;
  const values = (typeof asking.value === "object" ? asking.value : null) as Readonly<
    Record<string, number | null>
  > | null;
  const empty = Object.fromEntries(parts.map(({ key }) => [key, null]));
  return (
    <fieldset class="parts" {...named}>
      {parts.map(({ key, shown }, at) => {
        const id = `${question.key}-part-${at}`;
        return (
          <div key={key} class="part">
            <p id={id}>{shown}</p>
            <Scale
              question={question}
              part={`-${key}`}
              value={values?.[key]}
              answer={(value) => answer({ ...empty, ...values, [key]: value })}
              isWrong={isWrong}
              named={{ "aria-labelledby": id, "aria-describedby": named["aria-describedby"] }}
              scale={scale}
              ends={ends}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
