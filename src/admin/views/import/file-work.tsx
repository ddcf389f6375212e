import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { uploadQuery } from "../../importing.ts";
import { useLanguage } from "../../language.tsx";
import { Failure } from "../../parts/failure.tsx";
import { Stale } from "../../parts/stale.tsx";
import { troubleWith } from "../../parts/trouble.ts";
import { Waiting } from "../../parts/waiting.tsx";
import { ImportDone } from "./import-done.tsx";
import { ImportUnderWay } from "./import-under-way.tsx";
import { MappingWork } from "./mapping-work.tsx";

/** One file, from its columns to its import: whoever reloads the page finds it where it was. */
export function FileWork({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const asked = useQuery(uploadQuery(id));
  const trouble = troubleWith(asked);
  const upload = asked.data;
  return (
    <>
      <p className="import-back">
        <Link to="/import" search={{}}>
          {t("import.back")}
        </Link>
      </p>
      {trouble?.since === null ? (
        <Failure trouble={trouble} />
      ) : upload === undefined ? (
        <Waiting rows={6} height={64} />
      ) : (
        <>
          <Stale trouble={trouble} />
          {upload.import?.state === "running" ? (
            <ImportUnderWay upload={upload} progress={upload.import} />
          ) : upload.import?.state === "finished" ? (
            <ImportDone upload={upload} result={upload.import.result} />
          ) : (
            <MappingWork upload={upload} />
          )}
        </>
      )}
    </>
  );
}
