import type { ReactNode } from "react";
import type { ColumnAtHand } from "../../../api/import.ts";
import { type ColumnUse, withUse } from "../../../core/experience/column-use.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { own } from "../../../core/own.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { ColumnUseFields } from "./column-use-fields.tsx";
import { begunAt, freeAnswer, lookedAt, takenAs } from "./taking.ts";
import { UndeclaredGroup } from "./undeclared-group.tsx";
import { type Work, withTouchpoint } from "./work.ts";

/** A column with what stands in it, what it is taken for and how sure that is; beside it what looks wrong. */
export function ColumnRow({
  column,
  use,
  isSeen,
  journey,
  isNew,
  columns,
  work,
  change,
  children,
}: {
  readonly column: ColumnAtHand;
  readonly use: ColumnUse;
  /** Whether somebody has looked at it. */
  readonly isSeen: boolean;
  readonly journey: Journey;
  /** Whether the journey comes with the file, so that it may get touchpoints here. */
  readonly isNew: boolean;
  /** All columns of the file. */
  readonly columns: readonly string[];
  readonly work: Work;
  readonly change: (work: Work) => void;
  readonly children: readonly ReactNode[];
}) {
  const { t, number, language } = useLanguage();
  const { name, confidence, range, different, empty, examples } = column;
  const open = work.open ?? {};
  const isOpen = Object.hasOwn(open, name);
  const oustedBy = own(open, name) ?? null;
  const isGuess = isOpen || (confidence === "guess" && !isSeen);
  const take = (next: ColumnUse) => change(takenAs(work, columns, name, next));
  function takeOwnTouchpoint(next: Extract<ColumnUse, { as: "answer" }>) {
    if (typeof work.journey === "string") return;
    const made = withTouchpoint(work.journey, column.about || name, language);
    const mapping = withUse(work.mapping, name, { ...next, touchpoint: made.key });
    change({ ...lookedAt(work, [name]), journey: made.journey, mapping });
  }

  const plain = (value: number) => number.decimal(value, Number.isInteger(value) ? 0 : 2);
  const kind =
    range !== null
      ? t("import.numbers", { low: plain(range[0]), high: plain(range[1]) })
      : t("import.texts", { n: different });
  return (
    <li className={isGuess ? "import-column import-column-guess" : "import-column"}>
      <div className="import-column-head">
        <h3>{name}</h3>
        <p className="soft">
          {different === 0 ? t("import.noValues") : kind}
          {empty > 0 && different > 0 && ` · ${t("import.empty", { n: empty })}`}
        </p>
        <ul className="import-examples">
          {examples.map(({ text, rows, label }) => (
            <li key={text}>
              <span>{label === undefined ? text : `${text} ${label}`}</span>
              {range !== null && <span className="soft"> {number.count(rows)}</span>}
            </li>
          ))}
        </ul>
      </div>
      <div className="import-column-use">
        <p className={`import-confidence import-confidence-${isGuess ? "guess" : "told"}`}>
          {oustedBy !== null
            ? t("import.ousted", { column: oustedBy })
            : t(`import.confidence.${isOpen ? "open" : isSeen ? "seen" : confidence}`)}
          {isGuess && !(isOpen && oustedBy === null) && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t("import.isSoOf", { column: name })}
              onClick={() => change(lookedAt(work, [name]))}
            >
              {t("import.isSo")}
            </Button>
          )}
        </p>
        <ColumnUseFields
          column={column}
          use={use}
          journey={journey}
          take={take}
          isBegun={isOpen && oustedBy === null}
          begin={() => change(begunAt(work, name))}
          free={(touchpoint) => freeAnswer(work, journey, touchpoint)}
          {...(isNew && { takeOwnTouchpoint })}
        />
      </div>
      <ul className="import-findings">
        {use.as === "attribute" && !Object.hasOwn(journey.attributes, use.key) && (
          <UndeclaredGroup group={use.key} {...{ column, journey, work, change }} />
        )}
        {children}
      </ul>
    </li>
  );
}
