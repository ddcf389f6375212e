import { withColumnCalled } from "../../../core/experience/column-called.ts";
import { takenFor, withUse } from "../../../core/experience/column-use.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { namesOf } from "../../../texts/journey-names.ts";
import { useLanguage } from "../../language.tsx";
import { FieldChoice } from "../../parts/field.tsx";
import { Section } from "../../parts/section.tsx";
import { lookedToo, type Work } from "./work.ts";

const none = " none";

/** Columns that the mapping names and this file does not have: each is called otherwise here, or was not asked. */
export function MissingColumns({
  missing,
  columns,
  journey,
  work,
  change,
}: {
  readonly missing: readonly string[];
  /** Of the file. */
  readonly columns: readonly string[];
  readonly journey: Journey;
  readonly work: Work;
  readonly change: (work: Work) => void;
}) {
  const { t, language } = useLanguage();
  const { mapping } = work;
  const free = columns.filter((name) => takenFor(mapping, name).as === "nothing");
  const names = namesOf(language, journey);

  /** What a column is for, in words. */
  function purpose(column: string): string {
    const use = takenFor(mapping, column);
    if (use.as === "other") return t("import.as.other", { where: use.where });
    if (use.as !== "answer") return t(`import.as.${use.as}`);
    const where = use.touchpoint === null ? t("map.journey") : names.touchpoint(use.touchpoint);
    return `${where}, ${names.answer(use.answer).toLocaleLowerCase(language)}`;
  }
  function choose(column: string, called: string) {
    if (called === "") return;
    if (called === none) return change({ ...work, mapping: withUse(mapping, column, { as: "nothing" }) });
    change({ ...work, mapping: withColumnCalled(mapping, column, called), looked: lookedToo(work, [called]) });
  }
  if (missing.length === 0) return null;
  return (
    <Section title={t("import.missingColumns")} className="import-missing">
      <p className="soft">{t("import.missingHow")}</p>
      <div className="import-choices">
        {missing.map((column) => (
          <FieldChoice
            key={column}
            label={t("import.missingIs", { column, purpose: purpose(column) })}
            value=""
            options={["", ...free, none]}
            name={(one) => (one === "" ? t("import.missingChoose") : one === none ? t("import.missingNone") : one)}
            onChoose={(one) => choose(column, one)}
          />
        ))}
      </div>
    </Section>
  );
}
