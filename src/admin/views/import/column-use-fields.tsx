import type { ColumnAtHand } from "../../../api/import.ts";
import type { ColumnUse } from "../../../core/experience/column-use.ts";
import { declaredAnswers } from "../../../core/experience/declared-answers.ts";
import { outcomeKinds } from "../../../core/experience/experience.ts";
import { freshKey } from "../../../core/journey/editing/fresh-key.ts";
import { type Journey, touchpointsOf } from "../../../core/journey/journey.ts";
import { say } from "../../../core/text.ts";
import { answerName, outcomeName } from "../../../texts/measure-name.ts";
import { useLanguage } from "../../language.tsx";
import { namesOf } from "../../names.ts";
import { AnswerDetails, CodesField, WordField } from "./answer-details.tsx";
import { answersOf } from "./taking.ts";

type Answer = Extract<ColumnUse, { as: "answer" }>;
type Kind = "whole" | ColumnUse["as"];

const kinds = [
  ...(["answer", "whole", "comment", "customer", "at", "attribute", "channel", "location"] as const),
  ...(["outcome", "weight", "id", "pass", "nothing"] as const),
];

/** What a column is taken for, as choices; what only the mapping file can say stays as it says. */
export function ColumnUseFields({
  column: { name, about, examples },
  use,
  journey,
  take,
  isBegun,
  begin,
  free,
  takeOwnTouchpoint,
}: {
  readonly column: ColumnAtHand;
  readonly use: ColumnUse;
  readonly journey: Journey;
  readonly take: (use: ColumnUse) => void;
  /** Whether it is to be an answer at a touchpoint that nobody has chosen yet. */
  readonly isBegun: boolean;
  readonly begin: () => void;
  /** An answer at a touchpoint (null: about the whole) that no other column gives. */
  readonly free: (touchpoint: string | null) => string;
  /** Where the journey is new: a touchpoint of the column's own. */
  readonly takeOwnTouchpoint?: (use: Answer) => void;
}) {
  const { t, language } = useLanguage();
  const kind: Kind = isBegun ? "answer" : use.as === "answer" && use.touchpoint === null ? "whole" : use.as;
  const touchpoints = touchpointsOf(journey).filter(({ touchpoint }) => !touchpoint.retired);
  const plain = { column: name };
  const answerAt = (touchpoint: string | null): Answer => ({
    ...(use.as === "answer" ? use : { as: "answer", source: plain }),
    touchpoint,
    answer: free(touchpoint),
  });

  const ownAnswer: Answer =
    use.as === "answer" ? use : { as: "answer", touchpoint: null, answer: "satisfaction", source: plain };

  function choose(next: Kind) {
    if (next === "answer") return takeOwnTouchpoint === undefined ? begin() : takeOwnTouchpoint(ownAnswer);
    if (next === "whole") return take(answerAt(null));
    if (next === "other" || next === "nothing") return next === "nothing" ? take({ as: "nothing" }) : undefined;
    if (next === "attribute")
      return take({ as: next, key: freshKey(about || name, new Set(), "group"), source: plain });
    if (next === "outcome")
      return take({ as: next, kind: "returned", source: { column: name, yes: [examples[0]?.text ?? "1"] } });
    return take({ as: next, source: plain });
  }

  const touchpointOption = ({ stage, touchpoint: { key, name: called } }: (typeof touchpoints)[number]) => (
    <option key={key} value={key}>
      {journey.stages.length > 1 ? `${say(stage.name, language)} · ` : ""}
      {say(called, language)}
    </option>
  );
  return (
    <div className="import-fields">
      <select
        aria-label={t("import.takenFor", { column: name })}
        value={kind}
        onChange={({ target }) => choose(target.value as Kind)}
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {t(`import.as.${one}`)}
          </option>
        ))}
        {use.as === "other" && <option value="other">{t("import.as.other", { where: use.where })}</option>}
      </select>
      {isBegun && (
        <select
          aria-label={t("import.touchpoint", { column: name })}
          value=""
          onChange={({ target }) => target.value !== "" && take(answerAt(target.value))}
        >
          <option value="">{t("import.chooseTouchpoint")}</option>
          {touchpoints.map(touchpointOption)}
        </select>
      )}
      {!isBegun && use.as === "answer" && use.touchpoint !== null && (
        <select
          aria-label={t("import.touchpoint", { column: name })}
          value={use.touchpoint}
          onChange={({ target }) =>
            target.value === "" ? takeOwnTouchpoint?.(use) : take({ ...use, touchpoint: target.value })
          }
        >
          {touchpoints.map(touchpointOption)}
          {!touchpoints.some(({ touchpoint: { key } }) => key === use.touchpoint) && (
            <option value={use.touchpoint}>{use.touchpoint}</option>
          )}
          {takeOwnTouchpoint !== undefined && (
            <option value="">{t("import.ownTouchpoint", { name: about || name })}</option>
          )}
        </select>
      )}
      {use.as === "answer" && (
        <>
          <select
            aria-label={t("import.answer", { column: name })}
            value={use.answer}
            // Another question has another scale: the doctor tells anew what does not fit it.
            onChange={({ target }) => take({ ...use, answer: target.value, source: plain })}
          >
            {answersOf(journey).map((key) => (
              <option key={key} value={key}>
                {answerName(language, key, namesOf(journey))}
              </option>
            ))}
          </select>
          <AnswerDetails use={use} scale={declaredAnswers(journey).get(use.answer)?.scale} take={take} />
        </>
      )}
      {use.as === "at" && (
        <WordField
          label={t("import.format")}
          note={t("import.formatHow")}
          value={String(use.source.format ?? "")}
          onChange={(format) => take({ ...use, source: { column: name, ...(format !== "" && { format }) } })}
        />
      )}
      {use.as === "attribute" && (
        <WordField label={t("import.key")} value={use.key} onChange={(key) => key !== "" && take({ ...use, key })} />
      )}
      {use.as === "outcome" && (
        <>
          <select
            aria-label={t("import.outcome")}
            value={use.kind}
            onChange={({ target }) => take({ ...use, kind: target.value })}
          >
            {[...new Set([...Object.keys(outcomeKinds), use.kind])].map((one) => (
              <option key={one} value={one}>
                {outcomeName(language, one)}
              </option>
            ))}
          </select>
          {(["yes", "no"] as const).map((field) => (
            <CodesField
              key={field}
              label={t(`import.${field}`)}
              codes={use.source[field]}
              onChange={(codes) => take({ ...use, source: { ...use.source, [field]: codes } })}
            />
          ))}
        </>
      )}
    </div>
  );
}
