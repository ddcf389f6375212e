/** A moment of PostgreSQL's as ISO 8601 in UTC, "2026-11-22T09:58:00Z". */
export const utc = (moment: string): string => `to_char(${moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
