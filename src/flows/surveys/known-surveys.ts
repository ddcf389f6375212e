import type { Records, WorkspaceId } from "../../store/records/records.ts";
import {
  type SavedSurvey,
  type SurveyStanding,
  surveyStandings,
  surveyVersion,
} from "../../store/records/surveys/surveys.ts";

/** The surveys of the workspace at hand, so that what respondents send does not read them anew each time. */
export interface KnownSurveys {
  /** How a survey stands, at most a second ago, or as it was last where the records are gone; undefined when there is none. */
  standing(key: string): Promise<SurveyStanding | undefined>;
  /** How every survey stands, likewise. */
  standings(): Promise<readonly SurveyStanding[]>;
  /** A version that is or was asked; undefined for a draft. */
  asked(key: string, version: number): Promise<SavedSurvey | undefined>;
  /** Reads them again: something has changed. */
  refresh(): Promise<void>;
}

/** How long what is known counts as fresh, in milliseconds: another server may have published meanwhile. */
const fresh = 1000;

/** Knows the surveys of a workspace. */
export const surveysOf = (records: Records, workspace: WorkspaceId): KnownSurveys =>
  knowSurveys(
    () => surveyStandings(records, workspace),
    (key, version) => surveyVersion(records, workspace, key, version),
  );

/** Knows the surveys that `standings` and `version` read. */
export function knowSurveys(
  standings: () => Promise<readonly SurveyStanding[]>,
  version: (key: string, version: number) => Promise<SavedSurvey | undefined>,
): KnownSurveys {
  let known: ReadonlyMap<string, SurveyStanding> = new Map();
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;
  /** What was published never changes. */
  const versions = new Map<string, SavedSurvey>();

  function refresh(): Promise<void> {
    reading ??= standings()
      .then((all) => {
        known = new Map(all.map((one) => [one.key, one]));
        readAt = performance.now();
      })
      .finally(() => {
        reading = undefined;
      });
    return reading;
  }

  return {
    async standing(key) {
      if (performance.now() - readAt > fresh)
        await refresh().catch((error: unknown) => {
          if (!known.has(key)) throw error;
        });
      return known.get(key);
    },
    async standings() {
      if (performance.now() - readAt > fresh) await refresh();
      return [...known.values()];
    },
    async asked(key, number) {
      const name = `${key} ${number}`;
      const there = versions.get(name);
      if (there !== undefined) return there;
      const read = await version(key, number);
      if (read === undefined || read.published === null) return undefined;
      versions.set(name, read);
      return read;
    },
    async refresh() {
      await reading;
      await refresh();
    },
  };
}
