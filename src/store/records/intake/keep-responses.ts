import { again } from "../again.ts";
import type { Records, Statement, TextRow, WorkspaceId } from "../records.ts";
import { bytes, integers, texts, uuids } from "./binary-arrays.ts";
import { Customers, customersOf } from "./customers.ts";
import type { IncomingResponse } from "./incoming-response.ts";
import { type Placed, roundsOf } from "./keep.ts";
import {
  contactStatements,
  countInTurnStatement,
  lockLinksStatement,
  takeLinksStatement,
  takeResponsesStatement,
  withdrawUntoldStatement,
} from "./keep-responses-statement.ts";
import { keepStatement } from "./keep-statement.ts";
import { isOfOnce, keptOnce } from "./kept-once.ts";
import { seatStatements } from "./seats.ts";

/**
 * What became of a response: taken · known already, at this revision or a higher one · it, something it tells or its customer has been
 * erased · its link was for one response alone, and that is another · the survey has as many as it takes · it came by another link, or of
 * another respondent, before.
 */
export type ResponseKept = "taken" | "duplicate" | "erased" | "used" | "full" | "by-another-link";

/**
 * Takes a batch of responses with what they tell, in one transaction and one round trip; resolves after the commit with what became of
 * each, in order. A response and its experiences are taken together or not at all, and of each response only what is newer.
 */
export async function keepResponses(
  records: Records,
  workspace: WorkspaceId,
  rows: readonly IncomingResponse[],
): Promise<ResponseKept[]> {
  const { hash } = await customersOf(records, workspace);
  // All are looked up anew: whoever was erased a moment ago is seen.
  const customers = new Customers(hash, null);
  const kept = new Array<ResponseKept>(rows.length);

  /** One try; answers those that were not taken. */
  const take = async (placed: readonly Placed<IncomingResponse>[]): Promise<Placed<IncomingResponse>[]> => {
    const rounds = roundsOf(placed, (row) => (usesItsLink(row) ? `${row.link} ${row.once}` : null));
    const before = beforehand(workspace, placed);
    const statements = rounds.map((round) =>
      roundStatements(
        workspace,
        round.map(({ row }) => row),
        customers,
      ),
    );
    const answers = await again(() => records.atOnce(workspace, [...before, ...statements.flat()], "write"));
    let at = before.length;
    return rounds.flatMap((round, turn) => {
      const taken = new Set(idsIn(answers[at]?.[0]));
      at += statements[turn]!.length;
      return round.filter(({ row, place }) => {
        const isTaken = taken.has(row.id.toLowerCase());
        if (isTaken) kept[place] = "taken";
        return !isTaken;
      });
    });
  };

  let missed = await take(rows.map((row, place) => ({ row, place })));
  // Known already, mostly. Or somebody else was just meeting the same customer, whose commit we have waited for.
  if (missed.some(({ row }) => row.customer !== null)) missed = await take(missed);
  if (missed.length === 0) return kept;
  const standing = await standingOf(
    records,
    workspace,
    missed.map(({ row }) => row),
    hash,
  );
  missed.forEach(({ row, place }, at) => {
    kept[place] = whyNot(row, standing[at]);
  });
  return kept;
}

function beforehand(workspace: WorkspaceId, placed: readonly Placed<IncomingResponse>[]): Statement[] {
  const rows = placed.map(({ row }) => row);
  const counted = [
    ...new Set(rows.flatMap(({ survey, most, quotas }) => (most === null && quotas === null ? [] : [survey]))),
  ];
  const once = rows.filter(usesItsLink);
  return [
    ...(counted.length > 0 ? [countInTurnStatement(workspace, counted)] : []),
    ...(once.length > 0 ? [lockLinksStatement(workspace, once)] : []),
  ];
}

/** Whether a response begins, or has begun, by a link for one alone. */
const usesItsLink = ({ once, begun }: IncomingResponse): boolean => once !== null && begun;

/** The responses first; what follows looks which of them were taken. */
function roundStatements(workspace: WorkspaceId, rows: readonly IncomingResponse[], customers: Customers): Statement[] {
  const telling = rows.flatMap((row) => row.told.map(() => row));
  const told = rows.flatMap((row) => row.told);
  const once = rows.filter(usesItsLink);
  const of = { responses: telling.map(({ id }) => id), links: telling.map(({ link }) => link) };
  return [
    takeResponsesStatement(workspace, rows, customers),
    ...(once.length > 0 ? [takeLinksStatement(workspace, once, customers)] : []),
    ...(told.length > 0 ? [keepStatement(workspace, "experience", told, customers, null, of).statement] : []),
    withdrawUntoldStatement(workspace, rows),
    ...contactStatements(workspace, rows),
    ...seatStatements(workspace, rows),
  ];
}

/** An array of ids as PostgreSQL writes it. */
const idsIn = (row: TextRow | undefined): string[] => {
  const [ids] = row ?? [];
  return ids === null || ids === undefined ? [] : ids.slice(1, -1).split(",");
};

interface Standing {
  readonly revision: number | null;
  /** Whether it came by the link, and of the respondent, of which it comes now. */
  readonly isSame: boolean;
  readonly isErased: boolean;
  /** The response that used its link for one alone. */
  readonly user: string | null;
  readonly isBegun: boolean;
  /** How many responses its survey has. */
  readonly count: number;
}

async function standingOf(
  records: Records,
  workspace: WorkspaceId,
  rows: readonly IncomingResponse[],
  hash: Customers["hash"],
): Promise<Standing[]> {
  const [found = []] = await records.atOnce(workspace, [
    {
      name: "polku-responses-standing",
      text: `
        SELECT known.revision,
          known.link = asked.link AND known.once IS NOT DISTINCT FROM asked.once AND known.customer IS NOT DISTINCT FROM asked.customer,
          known.erased IS NOT NULL, used.response, known.begun IS NOT NULL,
          CASE WHEN asked.counted = 1 THEN
            (SELECT count(*) FROM polku.responses WHERE workspace = $1 AND survey = asked.survey AND begun IS NOT NULL AND flag IS NULL) END
        FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::int[], $7::bytea[], $8::text[])
          WITH ORDINALITY AS asked (id, link, once, survey, counted, customer, kept_once, place)
        LEFT JOIN LATERAL (
          SELECT revision, link, once, erased, begun,
            (SELECT hash FROM polku.customers WHERE workspace = $1 AND number = responses.customer) AS customer
          FROM polku.responses WHERE workspace = $1 AND id = asked.id LIMIT 1
        ) AS known ON true
        LEFT JOIN LATERAL (
          SELECT response FROM polku.used_links
          WHERE workspace = $1 AND link = asked.link AND ${isOfOnce("asked.kept_once", "asked.once")} LIMIT 1
        ) AS used ON true
        ORDER BY asked.place`,
      values: [
        workspace,
        uuids(rows.map(({ id }) => id)),
        uuids(rows.map(({ link }) => link)),
        texts(rows.map(({ once }) => once)),
        texts(rows.map(({ survey }) => survey)),
        integers(rows.map(({ most }) => (most === null ? 0 : 1))),
        bytes(rows.map(({ customer }) => (customer === null ? null : hash(customer)))),
        texts(rows.map((row) => keptOnce(hash, row))),
      ],
    },
  ]);
  return found.map(([revision, same, erased, user, begun, count]) => ({
    revision: revision == null ? null : Number(revision),
    isSame: same === "t",
    isErased: erased === "t",
    user: user ?? null,
    isBegun: begun === "t",
    count: Number(count ?? 0),
  }));
}

function whyNot({ id, revision, once, begun, most }: IncomingResponse, standing: Standing | undefined): ResponseKept {
  if (standing?.revision != null) {
    if (standing.isErased) return "erased";
    if (!standing.isSame) return "by-another-link";
    if (standing.revision >= revision) return "duplicate";
  }
  const user = once !== null && begun ? standing?.user : null;
  if (user != null && user !== id.toLowerCase()) return "used";
  if (most !== null && begun && standing?.isBegun === false && standing.count >= most) return "full";
  return "erased";
}
