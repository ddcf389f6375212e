import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { meQuery } from "../api.ts";
import { importsQuery, uploadsQuery } from "../importing.ts";
import { useLanguage } from "../language.tsx";
import { Failure } from "../parts/failure.tsx";
import { Section } from "../parts/section.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";
import "../styles/import.css";
import { DropFiles } from "../views/import/drop-files.tsx";
import { FileWork } from "../views/import/file-work.tsx";
import { FilesAtHand } from "../views/import/files-at-hand.tsx";
import { ImportTogether } from "../views/import/import-together.tsx";
import { ImportsList } from "../views/import/imports-list.tsx";

/** Data files come in here: one is worked on, several come in together, or there are those at hand and what was imported so far. */
export function ImportPage() {
  const { t } = useLanguage();
  const { file, together } = useSearch({ from: "/import" });
  useTitle(t("import.title"));
  return (
    <div className="page import">
      {(file ?? together) !== undefined && (
        <p className="import-back">
          <Link to="/import" search={{}}>
            {t("import.back")}
          </Link>
        </p>
      )}
      {file !== undefined ? (
        <FileWork key={file} id={file} />
      ) : together !== undefined ? (
        <ImportTogether key={together.join()} ids={together} />
      ) : (
        <ImportStart />
      )}
    </div>
  );
}

function ImportStart() {
  const { t } = useLanguage();
  const me = useQuery(meQuery()).data;
  const mayTell = me?.rights.includes("tell") === true;
  const imports = useQuery(importsQuery());
  const uploads = useQuery({ ...uploadsQuery(), enabled: mayTell });
  const trouble = troubleWith(imports, uploads);
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  return (
    <>
      <Stale trouble={trouble} />
      <h1>{t("import.title")}</h1>
      <p className="soft import-about">{t("import.about")}</p>
      {mayTell && (
        <>
          <DropFiles mostBytes={uploads.data?.mostBytes} />
          {uploads.data !== undefined && uploads.data.files.length > 0 && (
            <Section title={t("import.waiting")}>
              <FilesAtHand files={uploads.data.files} />
            </Section>
          )}
        </>
      )}
      <Section title={t("import.list")}>
        {imports.data === undefined ? (
          <Waiting rows={4} height={40} />
        ) : (
          <ImportsList imports={imports.data} mayUndo={mayTell} />
        )}
      </Section>
    </>
  );
}
