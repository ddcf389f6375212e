import { useMutation, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { Drafted } from "../../../api/import.ts";
import { record } from "../../../core/unread.ts";
import { problemsOf } from "../../api.ts";
import { mappingFileQuery } from "../../importing.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Problems } from "../../parts/problems.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { readMappingFile } from "../../sending.ts";
import { yamlToDisk } from "../../to-disk.ts";
import { readingOf } from "./readings.ts";
import { guessedIn, isTimeGuessed, lookedToo, type Work } from "./work.ts";

/** The mapping as the text of its file, for those who want it: read here, changed here, or taken along. */
export function MappingAsFile({
  name,
  draft,
  work,
  change,
}: {
  /** The data file's. */
  readonly name: string;
  readonly draft: Drafted;
  readonly work: Work;
  readonly change: (work: Work) => void;
}) {
  const { t } = useLanguage();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [edited, edit] = useState<string | null>(null);
  const file = useQuery({ ...mappingFileQuery(readingOf(work).mapping), enabled: isOpen });
  // A mapping that is sent knows nothing of guesses: its file says them, as the draft of a file does.
  const guesses = [
    ...(isTimeGuessed(work) ? [`at (${t("import.noTime")})`] : []),
    ...guessedIn(draft, work).map((name) => name.replace(/\s+/g, " ")),
  ].map((guess) => `# ${t("import.confidence.guess")}: ${guess}\n`);
  const text = edited ?? (file.data === undefined ? "" : `${guesses.join("")}${file.data}`);
  const use = useMutation({
    mutationFn: readMappingFile,
    // Whoever writes the file has looked at all of it.
    onSuccess: (mapping) => {
      const looked = lookedToo(
        work,
        draft.columns.map(({ name }) => name),
      );
      // A day that stands there as it was drafted may have been overlooked.
      const isTimeTold = !isTimeGuessed(work) || record(mapping.at).value !== record(work.mapping.at).value;
      change({ ...work, mapping, looked, isTimeTold, open: {} });
      edit(null);
    },
  });
  const problems = problemsOf(use.error);
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
      {problems.length > 0 ? <Problems problems={problems} /> : <Refusal error={use.error} />}
      <p className="actions">
        <Button size="xs" variant="default" disabled={edited === null} onClick={() => use.mutate(text)}>
          {t("import.fileUse")}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => yamlToDisk(text, `${name.replace(/\..*/, "")}.mapping.yaml`)}
        >
          {t("import.fileSave")}
        </Button>
      </p>
      <label className="import-check">
        <input
          type="checkbox"
          checked={work.keep === true}
          onChange={({ target }) => change({ ...work, keep: target.checked })}
        />
        {t("import.keep")}
      </label>
    </details>
  );
}
