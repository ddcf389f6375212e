import { atOneMoment, type WantedExperiences } from "../../store/records/export.ts";
import type { Records, WorkspaceId } from "../../store/records/records.ts";

/** Writes out every experience as it stands, one a line, as the API takes it; `write` resolves when the piece may leave memory. Answers how many. */
export const exportExperiences = (
  records: Records,
  workspace: WorkspaceId,
  wanted: WantedExperiences,
  write: (text: string, soFar: number) => Promise<void>,
): Promise<number> =>
  atOneMoment(records, workspace, wanted, "kept", async (each) => {
    let count = 0;
    await each(async (experiences) => {
      count += experiences.length;
      await write(experiences.map(({ experience }) => `${JSON.stringify(experience)}\n`).join(""), count);
    });
    return count;
  });
