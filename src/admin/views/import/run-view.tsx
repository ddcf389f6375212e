import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Upload } from "../../../api/import.ts";
import { beginImport, beginImports, isOfOtherRows, type Reading, uploadQuery, uploadsQuery } from "../../importing.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import type { Wave } from "./use-waves.ts";

/** The last step, of one file or of several: it waits until every guess has been looked at and each can be read so. */
export function RunView({
  upload,
  reading,
  keep,
  waves,
  unseen,
  used,
  journeyName,
}: {
  readonly upload: Upload;
  /** How it is read; null until what is shown is what would come in. */
  readonly reading: Reading | null;
  /** Whether the file stays here, to be imported once more by another mapping. */
  readonly keep: boolean;
  readonly waves: readonly Wave[];
  /** Guesses that nobody has looked at. */
  readonly unseen: number;
  /** Rows that would be used. */
  readonly used: number;
  readonly journeyName: string;
}) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [source, setSource] = useState("");
  const run = useMutation({
    mutationFn: async (reading: Reading) => {
      const how = { ...reading, ...(source.trim() !== "" && { source: source.trim() }), ...(keep && { keep }) };
      if (waves.length === 0)
        return queries.setQueryData(uploadQuery(upload.id).queryKey, await beginImport(upload.id, how));
      const all = [{ file: upload, how }, ...waves.map(({ file, reading }) => ({ file, how: reading }))].sort((a, b) =>
        a.file.brought < b.file.brought ? -1 : 1,
      );
      const begun = beginImports(all.map(({ file: { id }, how }) => ({ id, how })));
      // Also where it breaks off: some have begun then.
      await begun.finally(() => queries.invalidateQueries(uploadsQuery()));
      await navigate({ to: "/import", search: { together: all.map(({ file: { id } }) => id) } });
    },
  });
  const waiting = waves.find((wave) => !wave.isReady);
  const waitsFor =
    unseen > 0
      ? t("import.unseen", { n: unseen })
      : reading !== null && used === 0
        ? t("import.nothing")
        : waiting === undefined
          ? t("import.ready")
          : t(waiting.isReading ? "import.reading" : "import.wavesWait", { name: waiting.file.name });
  return (
    <div className="import-run">
      {isOfOtherRows(upload.import) && (
        <Field
          label={t("import.name")}
          value={source}
          placeholder={upload.name}
          onChange={({ target }) => setSource(target.value)}
        />
      )}
      <p className="actions">
        <Button
          loading={run.isPending}
          disabled={unseen > 0 || reading === null || used === 0 || journeyName === "" || waiting !== undefined}
          onClick={() => reading !== null && run.mutate(reading)}
        >
          {waves.length === 0 ? t("import.run") : t("import.runFiles", { n: waves.length + 1 })}
        </Button>
        <span className="soft">{waitsFor}</span>
      </p>
      <Refusal error={run.error} />
    </div>
  );
}
