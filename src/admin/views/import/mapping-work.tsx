import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";
import type { Upload } from "../../../api/import.ts";
import { say } from "../../../core/text.ts";
import { journeyQuery, journeysQuery } from "../../api.ts";
import { draftQuery, importMappingQuery, previewQuery } from "../../importing.ts";
import { useLanguage } from "../../language.tsx";
import { Failure } from "../../parts/failure.tsx";
import { Section } from "../../parts/section.tsx";
import { troubleWith } from "../../parts/trouble.ts";
import { Waiting } from "../../parts/waiting.tsx";
import { ColumnsView } from "./columns-view.tsx";
import { EndedBefore } from "./ended-before.tsx";
import { FileChoices } from "./file-choices.tsx";
import { MappingAsFile } from "./mapping-as-file.tsx";
import { MissingColumns } from "./missing-columns.tsx";
import { PreviewView } from "./preview-view.tsx";
import { RunView } from "./run-view.tsx";
import { missingIn, useWaves } from "./use-waves.ts";
import { WavesView } from "./waves-view.tsx";
import { isTimeGuessed, unseenIn, useSettled, useWork } from "./work.ts";

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
  const { own, others, waves } = useWaves(upload, settled);
  const preview = useQuery({
    ...previewQuery(upload.id, own ?? { mapping: {}, journey: "" }),
    enabled: own !== null,
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
  const columns = draft.columns.map(({ name }) => name);
  // The file that this one comes in with, while that lies here.
  const leader = others.find(({ id }) => id === work.of);
  const unseen = unseenIn(draft, work);
  return (
    <>
      <h1>{upload.name}</h1>
      <p className="soft">{t("import.rowsIn", { n: draft.rows, columns: columns.length })}</p>
      <EndedBefore upload={upload} />
      {leader === undefined ? (
        <FileChoices work={work} draft={draft} journeys={journeys.data} begin={begin} change={change} />
      ) : (
        <p className="import-ended">{t("import.adapted", { name: leader.name })}</p>
      )}
      <MissingColumns
        missing={missingIn(preview.error)}
        columns={columns}
        journey={journey}
        work={work}
        change={change}
      />
      <ColumnsView
        upload={upload.id}
        draft={draft}
        preview={preview.data}
        journey={journey}
        work={work}
        change={change}
      />
      <MappingAsFile name={upload.name} work={work} change={change} draft={draft} />
      <Section title={t("import.preview")}>
        <PreviewView preview={preview} isReading={isReading} journey={journey} isTimeGuessed={isTimeGuessed(work)} />
      </Section>
      {leader === undefined ? (
        <>
          <WavesView upload={upload} others={others} waves={waves} journey={journey} work={work} change={change} />
          <RunView
            upload={upload}
            reading={!isReading && preview.isSuccess && !preview.isPlaceholderData ? own : null}
            keep={work.keep === true}
            waves={waves}
            unseen={unseen}
            used={preview.data?.rows.used ?? 0}
            journeyName={say(journey.name, language)}
          />
        </>
      ) : (
        <p className="import-run actions">
          <Link to="/import" search={{ file: leader.id }} className="import-see">
            {t("import.adaptedBack", { name: leader.name })}
          </Link>
          {unseen > 0 && <span className="soft">{t("import.unseen", { n: unseen })}</span>}
        </p>
      )}
    </>
  );
}
