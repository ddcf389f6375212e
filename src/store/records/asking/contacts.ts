import type { Records, WorkspaceId } from "../records.ts";
import { utc } from "../utc.ts";

/** Somebody who gave leave to be contacted, and by which response. */
export interface KeptContact {
  readonly response: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** When the response first came in, ISO 8601 in UTC. */
  readonly received: string;
  /** The version and language of the words that were answered. */
  readonly version: number;
  readonly language: string;
  readonly channel: string;
  readonly label: string | null;
  /** Questions that were answered by giving details. */
  readonly answered: readonly string[];
}

/** Those who gave leave in responses to a survey, the newest first; so many at most. */
export const listContacts = (
  records: Records,
  workspace: WorkspaceId,
  survey: string,
  most: number,
): Promise<KeptContact[]> =>
  records.inWorkspace(workspace, (sql) =>
    sql.query<KeptContact>(
      `SELECT response, name, email, phone, ${utc("received")} AS received, version, responses.language, channel, label,
         ARRAY(SELECT key FROM json_each_text(given) WHERE value = 'true') AS answered
       FROM polku.contacts JOIN polku.responses ON responses.id = response AND responses.workspace = contacts.workspace
         JOIN polku.survey_links AS links ON links.id = link
       WHERE responses.survey = $1 ORDER BY responses.received DESC, response LIMIT $2`,
      [survey, most],
    ),
  );
