import type { Drafted, Previewed } from "../../../api/import.ts";
import { takenFor } from "../../../core/experience/column-use.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { useLanguage } from "../../language.tsx";
import { Section } from "../../parts/section.tsx";
import { ColumnRow } from "./column-row.tsx";
import { FindingItem, findingsOf } from "./finding-item.tsx";
import { RestOfColumns } from "./rest-of-columns.tsx";
import { TimeRow } from "./time-row.tsx";
import { hasTimeColumn, lookedToo, type Work } from "./work.ts";

/** A file's columns, each with what it is taken for and what looks wrong in it; below them what is said of the file as a whole. */
export function ColumnsView({
  upload,
  draft,
  preview,
  journey,
  work,
  change,
}: {
  /** The file's id. */
  readonly upload: string;
  readonly draft: Drafted;
  readonly preview: Previewed | undefined;
  readonly journey: Journey;
  readonly work: Work;
  readonly change: (work: Work) => void;
}) {
  const { t } = useLanguage();
  const isNew = typeof work.journey !== "string";
  const findings = findingsOf(preview);
  const names = draft.columns.map(({ name }) => name);
  const columns = new Set(names);
  const general = findings.filter(({ column }) => column === undefined || !columns.has(column));
  const finding = (one: (typeof findings)[number]) => (
    <FindingItem
      key={`${one.code} ${one.column} ${one.touchpoint} ${one.message}`}
      warning={one}
      journey={journey}
      mapping={work.mapping}
      write={(mapping, looked = []) => change({ ...work, mapping, looked: lookedToo(work, looked) })}
    />
  );
  return (
    <Section title={t("import.columns")} {...(!isNew && { note: t("import.columnsNote") })}>
      <RestOfColumns draft={draft} work={work} change={change} />
      <ul className="import-columns">
        {!hasTimeColumn(work) && <TimeRow upload={upload} work={work} change={change} />}
        {draft.columns.map((column) => (
          <ColumnRow
            key={column.name}
            column={column}
            use={takenFor(work.mapping, column.name)}
            isSeen={work.looked.includes(column.name)}
            journey={journey}
            isNew={isNew}
            columns={names}
            work={work}
            change={change}
          >
            {findings.filter((one) => one.column === column.name).map(finding)}
          </ColumnRow>
        ))}
      </ul>
      {general.length > 0 && (
        <>
          <h3 className="import-general">{t("import.ofFile")}</h3>
          <ul className="import-findings">{general.map(finding)}</ul>
        </>
      )}
    </Section>
  );
}
