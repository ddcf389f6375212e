import { Fragment } from "react";
import type { OverviewTouchpoint } from "../../api/overview.ts";
import { textWidth } from "../../pictures/text-width.ts";
import { inWords, summary } from "../../texts/summary.ts";
import { useLanguage } from "../language.tsx";
import { type Opening, TouchpointLink } from "../parts/touchpoint-link.tsx";

/** What is true of the journey, in a few sentences; the touchpoints they name are links. */
export function SummaryView({
  touchpoints,
  line,
  ...opening
}: Opening & {
  readonly touchpoints: readonly OverviewTouchpoint[];
  /** How wide a line is, in sizes of its letters, where each sentence has a line of its own; absent, they flow. */
  readonly line?: number;
}) {
  const { language } = useLanguage();
  const sentences = summary(language, touchpoints, (said) => line === undefined || textWidth(said, 1) <= line);
  const Sentence = line === undefined ? Fragment : "span";
  return (
    <p className="lead">
      {sentences.map((sentence) => (
        <Sentence key={inWords(sentence)}>
          {sentence.map((piece) =>
            typeof piece === "string" ? (
              piece
            ) : (
              <TouchpointLink key={piece.touchpoint} touchpoint={piece.touchpoint} {...opening}>
                {piece.name}
              </TouchpointLink>
            ),
          )}{" "}
        </Sentence>
      ))}
    </p>
  );
}
