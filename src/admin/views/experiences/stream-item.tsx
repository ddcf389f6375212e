import { Link } from "@tanstack/react-router";
import type { ReadExperience } from "../../../core/insight/heard/read-experience.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { wayLine } from "../../../pictures/way-line.ts";
import { wordName } from "../../../texts/word-name.ts";
import { useLanguage } from "../../language.tsx";
import { namesOf } from "../../names.ts";
import { Drawing } from "../../parts/drawing.tsx";
import type { Looked } from "../../sought.ts";
import { CorrectedView } from "./corrected-view.tsx";
import { FeltView } from "./felt-view.tsx";
import { namesAt, stepsOf } from "./naming.ts";
import { whenLived } from "./when.ts";

/** One experience of the stream: where, when, what was felt and said, and where on its customer's way it lies. */
export function StreamItem({
  one,
  journey,
  looked,
}: {
  readonly one: ReadExperience;
  readonly journey: Journey | undefined;
  readonly looked: Looked;
}) {
  const { language, t, date } = useLanguage();
  const { name, stage } = namesAt(journey, one.touchpoint, language, t);
  return (
    <li className="lived">
      <div className="lived-head">
        <h2>
          <Link to="/experiences/$id" params={{ id: one.id }} search={looked} id={`lived-${one.id}`}>
            {name}
          </Link>
          {stage !== "" && <span className="soft"> {stage}</span>}
        </h2>
        <time dateTime={one.local} className="soft">
          {whenLived(one, date)}
        </time>
      </div>
      <div className="lived-body">
        <div>
          <FeltView felt={one.felt} names={namesOf(journey)} />
          {one.comment !== null && <blockquote lang={one.language ?? undefined}>{one.comment}</blockquote>}
          <ChosenWords one={one} journey={journey} />
          <CorrectedView corrected={one.corrected} />
          {one.leftOut !== null && (
            <p className="withdrawn">{t("leftOut.one", { why: t(`leftOut.why.${one.leftOut}`) })}</p>
          )}
        </div>
        {one.way.length > 1 && (
          <Drawing
            picture={wayLine(language, stepsOf(one.way, journey, language, t), {
              width: 300,
              height: 46,
              here: one.id,
            })}
          />
        )}
      </div>
    </li>
  );
}

/** Emotions and tags that were named. */
function ChosenWords({ one, journey }: { readonly one: ReadExperience; readonly journey: Journey | undefined }) {
  const { language } = useLanguage();
  const chosen = Object.entries(one.answers).flatMap(([answer, value]) =>
    Array.isArray(value) ? value.map((word: string) => ({ answer, word })) : [],
  );
  if (chosen.length === 0) return null;
  return (
    <ul className="tags">
      {chosen.map(({ answer, word }) => (
        <li key={`${answer} ${word}`}>{wordName(language, answer, word, journey?.choices)}</li>
      ))}
    </ul>
  );
}
