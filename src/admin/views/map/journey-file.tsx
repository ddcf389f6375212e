import { type DragEvent, useState } from "react";
import type { Journey } from "../../../core/journey/journey.ts";
import type { Problem } from "../../../core/problem.ts";
import { problemsOf } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Problems } from "../../parts/problems.tsx";
import { journeyFileOf, readJourneyFile } from "../../sending.ts";
import { yamlToDisk } from "../../to-disk.ts";

/** Where a file that was read waits for the page that opens it. */
export const fileAtHand = ["journey file at hand"];

/** A file that was read, or why it could not be. */
export interface FileRead {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** Reads a journey file that was chosen or dropped; what is wrong in it is told by line and column. */
export const useJourneyFile = (take: (journey: Journey, file: string) => void) => useFile(readJourneyFile, take);

/** The same of any file that the server reads from its text. */
export function useFile<Read>(readText: (text: string) => Promise<Read>, take: (read: Read, file: string) => void) {
  const [wrong, setWrong] = useState<FileRead | null>(null);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    setWrong(null);
    try {
      take(await readText(await file.text()), file.name);
    } catch (error) {
      const problems = problemsOf(error);
      setWrong({ file: file.name, problems: problems.length > 0 ? problems : [{ code: "", message: String(error) }] });
    }
  };
  return { read, wrong, forget: () => setWrong(null) };
}

/** Lets a file be dropped anywhere on an element. */
export const droppedOn = (read: (file: File | undefined) => void) => {
  const isFile = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");
  return {
    onDragOver: (event: DragEvent) => isFile(event) && event.preventDefault(),
    onDrop: (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      read(event.dataTransfer.files[0]);
    },
  };
};

/** Everything that is wrong in a file, each by its place. */
export function FileWrong({ wrong: { file, problems } }: { readonly wrong: FileRead }) {
  const { t } = useLanguage();
  return (
    <div className="panel-warning" role="alert">
      <p>{t("map.fileWrong", { file })}</p>
      <Problems problems={problems} />
    </div>
  );
}

/** Chooses a file from the disk, a journey's unless told. */
export function ChooseFile({
  read,
  label,
  accept = ".yaml,.yml,text/yaml,application/yaml",
}: {
  readonly read: (file: File | undefined) => void;
  readonly label?: string;
  readonly accept?: string;
}) {
  const { t } = useLanguage();
  return (
    <label className="map-choose-file">
      {label ?? t("map.import")}
      <input
        type="file"
        accept={accept}
        className="unseen"
        onChange={(event) => {
          read(event.target.files?.[0]);
          // So that the same file, mended, can be chosen again.
          event.target.value = "";
        }}
      />
    </label>
  );
}

/** Hands the journey as it is on the page to the reader's disk. */
export async function downloadJourney(journey: Journey): Promise<void> {
  yamlToDisk(await journeyFileOf(journey), `${journey.key}.journey.yaml`);
}
