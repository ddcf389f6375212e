import { type WritePiece, writeWholeFile } from "../../outside/whole-file.ts";
import { atOneMoment, type WantedExperiences } from "../../store/records/reading/export.ts";
import type { Records, WorkspaceId } from "../../store/records/records.ts";

/** Writes out every experience as it stands, one a line, as the API takes it; `write` resolves when the piece may leave memory. Answers how many. */
export const exportExperiences = (
  records: Records,
  workspace: WorkspaceId,
  wanted: WantedExperiences,
  write: WritePiece,
  progress: (soFar: number) => void = () => {},
): Promise<number> =>
  atOneMoment(records, workspace, wanted, "kept", async (each) => {
    let count = 0;
    await each(async (experiences) => {
      await write(experiences.map(({ experience }) => `${JSON.stringify(experience)}\n`).join(""));
      count += experiences.length;
      progress(count);
    });
    return count;
  });

/** The same to a file, which takes its name when it is whole. */
export const exportExperiencesTo = (
  file: string,
  records: Records,
  workspace: WorkspaceId,
  wanted: WantedExperiences,
  progress?: (soFar: number) => void,
): Promise<number> => writeWholeFile(file, (write) => exportExperiences(records, workspace, wanted, write, progress));
