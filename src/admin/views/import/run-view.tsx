import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Upload } from "../../../api/import.ts";
import { beginImport, type Reading, uploadQuery } from "../../importing.ts";
import { useLanguage } from "../../language.tsx";
import { Field } from "../../parts/field.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { Problems } from "./preview-view.tsx";

/** The last step: it waits until every guess has been looked at and the file can be read so. */
export function RunView({
  upload,
  reading,
  unseen,
  isReady,
  used,
  journeyName,
}: {
  readonly upload: Upload;
  readonly reading: Reading;
  /** Columns that are guesses, and that nobody has looked at. */
  readonly unseen: number;
  /** Whether what is shown is what would come in. */
  readonly isReady: boolean;
  /** Rows that would be used. */
  readonly used: number;
  readonly journeyName: string;
}) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [source, setSource] = useState("");
  const run = useMutation({
    mutationFn: () => beginImport(upload.id, reading, source.trim() === "" ? undefined : source.trim()),
    onSuccess: (begun) => queries.setQueryData(uploadQuery(upload.id).queryKey, begun),
  });
  const ended = upload.import;
  const isOther = ended?.state === "refused" && ended.problems[0]?.code === "other-rows";
  const waitsFor =
    unseen > 0 ? t("import.unseen", { n: unseen }) : isReady && used === 0 ? t("import.nothing") : t("import.ready");
  return (
    <div className="import-run">
      {ended?.state === "stopped" && <p role="status">{t("import.stopped")}</p>}
      {ended?.state === "refused" && !isOther && <Problems problems={ended.problems} />}
      {isOther && (
        <>
          <p className="import-warning" role="alert">
            {t("import.nameHow")}
          </p>
          <Field
            label={t("import.name")}
            value={source}
            placeholder={upload.name}
            onChange={({ target }) => setSource(target.value)}
          />
        </>
      )}
      <p className="actions">
        <Button
          loading={run.isPending}
          disabled={unseen > 0 || !isReady || used === 0 || journeyName === ""}
          onClick={() => run.mutate()}
        >
          {t("import.run")}
        </Button>
        <span className="soft">{waitsFor}</span>
      </p>
      <Refusal error={run.error} />
    </div>
  );
}
