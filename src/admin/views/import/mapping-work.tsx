import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import type { Upload } from "../../../api/import.ts";
import { takenFor } from "../../../core/experience/column-use.ts";
import { say } from "../../../core/text.ts";
import { journeyQuery, journeysQuery } from "../../api.ts";
import { draftQuery, importMappingQuery, previewQuery } from "../../importing.ts";
import { useLanguage } from "../../language.tsx";
import { Failure } from "../../parts/failure.tsx";
import { Section } from "../../parts/section.tsx";
import { troubleWith } from "../../parts/trouble.ts";
import { Waiting } from "../../parts/waiting.tsx";
import { ColumnRow } from "./column-row.tsx";
import { FileChoices } from "./file-choices.tsx";
import { FindingItem, findingsOf } from "./finding-item.tsx";
import { MappingAsFile } from "./mapping-as-file.tsx";
import { PreviewView } from "./preview-view.tsx";
import { RunView } from "./run-view.tsx";
import { toSend, useSettled, useWork, type Work } from "./work.ts";

/** A file's columns, what each is taken for, what looks wrong, and what would become of it: all of it looked at before it comes in. */
export function MappingWork({ upload }: { readonly upload: Upload }) {
  const { t, language } = useLanguage();
  const queries = useQueryClient();
  const [work, change] = useWork(upload.id);
  const journeys = useQuery(journeysQuery());
  const ofJourney = work !== null && typeof work.journey === "string" ? work.journey : null;
  const asked = useQuery(draftQuery(upload.id, ofJourney));
  const version = useQuery({ ...journeyQuery(ofJourney ?? ""), enabled: ofJourney !== null });
  const draft = asked.data;

  /** A draft, or the mapping of the newest import that fits: what was right once is likely right again. */
  async function begin(journey: string | null, former: number | null) {
    const fresh = await queries.ensureQueryData(draftQuery(upload.id, journey));
    if (former === null)
      return change({ journey: journey ?? fresh.journey!, former, mapping: fresh.mapping, looked: [] });
    const saved = await queries.ensureQueryData(importMappingQuery(former));
    const looked = fresh.columns.map(({ name }) => name);
    change({ journey: saved.journey ?? journey ?? fresh.journey!, former, mapping: saved.mapping, looked });
  }
  // Once, when the file has been looked at and nothing was made of it before.
  const isNew = work === null && draft !== undefined;
  const beginNew = useEffectEvent(() => begin(null, draft?.former[0]?.number ?? null));
  useEffect(() => {
    if (isNew) beginNew();
  }, [isNew]);

  const settled = useSettled(work, 500);
  const reading = settled === null ? null : toSend(settled);
  const preview = useQuery({
    ...previewQuery(upload.id, reading ?? { mapping: {}, journey: "" }),
    enabled: reading !== null,
  });
  const trouble = troubleWith(asked, journeys);
  const journey = work === null ? undefined : typeof work.journey === "string" ? version.data?.journey : work.journey;
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  if (draft === undefined || work === null || journey === undefined || journeys.data === undefined)
    return (
      <>
        <h1>{upload.name}</h1>
        <p className="soft">{t("import.looking")}</p>
        <Waiting rows={7} height={72} />
      </>
    );

  const isReading = preview.isFetching || settled !== work;
  const findings = findingsOf(preview.data);
  const columns = new Set(draft.columns.map(({ name }) => name));
  const unseen = draft.columns.filter(({ name, confidence }) => confidence === "guess" && !work.looked.includes(name));
  const write = (mapping: Work["mapping"], looked: readonly string[] = []) =>
    change({ ...work, mapping, looked: [...new Set([...work.looked, ...looked])] });
  const finding = (one: (typeof findings)[number]) => (
    <FindingItem
      key={`${one.code} ${one.column} ${one.touchpoint} ${one.message}`}
      warning={one}
      journey={journey}
      mapping={work.mapping}
      write={write}
    />
  );
  const general = findings.filter(({ column }) => column === undefined || !columns.has(column));
  return (
    <>
      <h1>{upload.name}</h1>
      <p className="soft">{t("import.rowsIn", { n: draft.rows, columns: draft.columns.length })}</p>
      <FileChoices work={work} draft={draft} journeys={journeys.data} begin={begin} change={change} />
      <Section title={t("import.columns")} {...(ofJourney !== null && { note: t("import.columnsNote") })}>
        <ul className="import-columns">
          {draft.columns.map((column) => (
            <ColumnRow
              key={column.name}
              column={column}
              use={takenFor(work.mapping, column.name)}
              isSeen={work.looked.includes(column.name)}
              journey={journey}
              isNew={ofJourney === null}
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
      <MappingAsFile mapping={toSend(work).mapping} name={upload.name} write={write} columns={[...columns]} />
      <Section title={t("import.preview")} className={isReading ? "import-stale" : ""}>
        <PreviewView preview={preview} isReading={isReading} journey={journey} />
      </Section>
      <RunView
        upload={upload}
        reading={toSend(work)}
        unseen={unseen.length}
        isReady={!isReading && preview.isSuccess && !preview.isPlaceholderData}
        used={preview.data?.rows.used ?? 0}
        journeyName={say(journey.name, language)}
      />
    </>
  );
}
