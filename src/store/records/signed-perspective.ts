/**
 * Whose experience a response is, where what was signed of the respondent says otherwise than the link: it is kept with what came along, under
 * a name that nothing else there can have.
 */
export const signedPerspective = "$perspective";

const signed = `responses.context->>'${signedPerspective}'`;

/** Whose experience `responses` is that came by the link `links`. */
export const perspectiveBy = (links: string): string => `coalesce(${signed}, ${links}.perspective)`;

/** Whether it is not of those in `list`, where links are looked up: `are` says of which links. */
export const isOfOthers = (list: string, are = "true"): string => `
  link IN (SELECT id FROM polku.survey_links WHERE ${are})
    AND CASE WHEN ${signed} IS NULL THEN link IN (SELECT id FROM polku.survey_links WHERE perspective <> ALL (${list})) ELSE ${signed} <> ALL (${list}) END`;

/** What came along, as it came. */
export const cameAlong = `(responses.context::jsonb - '${signedPerspective}')::json`;

/** Of what came along that alone, where what was said is erased. */
export const perspectiveAlone = `CASE WHEN ${signed} IS NULL THEN '{}' ELSE json_build_object('${signedPerspective}', ${signed}) END`;
