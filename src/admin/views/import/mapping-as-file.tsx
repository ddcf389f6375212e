import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { MappingFile } from "../../../core/experience/mapping-file.ts";
import { Refused } from "../../api.ts";
import { mappingFileQuery, readMappingText, saveText } from "../../importing.ts";
import { useLanguage } from "../../language.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { Problems } from "./preview-view.tsx";

/** The mapping as the text of its file, for those who want it: read here, changed here, or taken along. */
export function MappingAsFile({
  mapping,
  name,
  columns,
  write,
}: {
  readonly mapping: MappingFile;
  /** The data file's. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly write: (mapping: MappingFile, looked: readonly string[]) => void;
}) {
  const { t } = useLanguage();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [edited, edit] = useState<string | null>(null);
  const file = useQuery({ ...mappingFileQuery(mapping), enabled: isOpen });
  const text = edited ?? file.data ?? "";
  const use = useMutation({
    mutationFn: readMappingText,
    // Whoever writes the file has looked at all of it.
    onSuccess: (read) => {
      write(read, columns);
      edit(null);
    },
  });
  return (
    <details className="import-file" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t("import.file")}</summary>
      <p className="soft" id={`${id}-note`}>
        {t("import.fileNote")}
      </p>
      <textarea
        aria-label={t("import.file")}
        aria-describedby={`${id}-note`}
        rows={16}
        spellCheck={false}
        value={text}
        onChange={({ target }) => edit(target.value)}
      />
      {use.error instanceof Refused ? (
        <Problems problems={use.error.problem?.problems ?? []} />
      ) : (
        <Refusal error={use.error} />
      )}
      <p className="actions">
        <Button size="xs" variant="default" disabled={edited === null} onClick={() => use.mutate(text)}>
          {t("import.fileUse")}
        </Button>
        <Button size="xs" variant="default" onClick={() => saveText(text, `${name.replace(/\..*/, "")}.mapping.yaml`)}>
          {t("import.fileSave")}
        </Button>
      </p>
    </details>
  );
}
