import type { FastifyInstance } from "fastify";
import { operations } from "../../api/operations.ts";
import { ok } from "../../core/result.ts";
import type { SurveyVersion } from "../../core/survey/survey.ts";
import { writeSurvey } from "../../core/survey/write-survey.ts";
import { readPacks } from "../../flows/read-packs.ts";
import { accessibilityStatement } from "../../flows/surveys/accessibility-statement.ts";
import { checkSurvey } from "../../flows/surveys/check-survey.ts";
import { endSurvey, keepSurvey, publishSurvey } from "../../flows/surveys/keep-survey.ts";
import { readRates, readSurvey, readSurveys } from "../../flows/surveys/read-surveys.ts";
import { readTouchpointRates } from "../../flows/surveys/read-touchpoint-rates.ts";
import { readSurveyGiven, type SurveyGiven } from "../../flows/surveys/survey-given.ts";
import { endLink, makeLink, readLinks } from "../../flows/surveys/survey-links.ts";
import { surveyOfPack } from "../../flows/surveys/survey-of-pack.ts";
import { surveyOfTool } from "../../flows/surveys/survey-of-tool.ts";
import { Document, open } from "../door.ts";
import type { House } from "../house.ts";
import { nameOf } from "../people/visitor.ts";
import { mayPass } from "../permissions.ts";
import { asYaml, wantsYaml } from "../yaml.ts";

/** Doors to surveys, their links and packs to begin with. */
export function openSurveys(app: FastifyInstance, house: House): void {
  open(app, operations.readSurveys, house, async (_, { effects }) => ok(await readSurveys(effects)));

  open(app, operations.readSurvey, house, async ({ params, query, accept }, { effects }) => {
    const read = await readSurvey(params.survey, query.version, effects);
    if (!read.ok) return read;
    if (wantsYaml(accept)) return ok(asYaml(read.value.file()));
    const { version, made, author, published } = read.value.version;
    return ok({
      ...{ version, author, survey: read.value.contents },
      made: made.toISOString(),
      published: published?.toISOString() ?? null,
    });
  });

  open(app, operations.keepSurvey, house, async ({ params, query, body, contentType }, { visitor, effects }) => {
    const given = givenIn(contentType, body);
    const kept = await keepSurvey(params.survey, given, { ...query, author: nameOf(visitor) }, effects);
    return kept.ok ? ok(asContents(kept.value)) : kept;
  });

  open(app, operations.checkSurvey, house, async ({ body, contentType }, { effects }) => {
    const { problems, questions, ...checked } = await checkSurvey(givenIn(contentType, body), effects);
    return ok({
      ...checked,
      problems: [...problems],
      questions: questions.map((one) => ({ ...one, gives: [...one.gives] })),
    });
  });

  open(app, operations.readSurveyFile, house, async ({ body, contentType }, { effects }) => {
    const read = await readSurveyGiven(givenIn(contentType, body), effects);
    return read.ok ? ok(writeSurvey(read.value)) : read;
  });

  open(app, operations.importSurvey, house, async ({ query, body }, { effects }) => {
    const taken = await surveyOfTool(body, query, effects);
    if (!taken.ok) return taken;
    const { survey, notes } = taken.value;
    return ok({ survey: writeSurvey(survey), notes });
  });

  open(app, operations.publishSurvey, house, async ({ params, query }, { effects }) => {
    const published = await publishSurvey(params.survey, query.version, effects);
    return published.ok ? ok(asContents(published.value)) : published;
  });

  open(app, operations.endSurvey, house, ({ params }, { effects }) => endSurvey(params.survey, effects));

  open(app, operations.readSurveyLinks, house, async ({ params }, { visitor, effects }) => {
    const links = await readLinks(params.survey, house.own.url(), effects);
    if (!links.ok) return links;
    // Who has the address can answer by it: it is told to those alone who could make another.
    const isTold = mayPass("change", visitor).ok;
    return ok(links.value.map(({ link, ...rest }) => withTimes({ ...rest, link: isTold ? link : null })));
  });

  open(app, operations.makeSurveyLink, house, async ({ params, body }, { visitor, effects }) => {
    const by = { madeBy: nameOf(visitor), url: house.own.url() };
    const made = await makeLink(params.survey, body, by, effects);
    return made.ok ? ok(withTimes(made.value)) : made;
  });

  open(app, operations.endSurveyLink, house, ({ params }, { effects }) => endLink(params.id, effects));

  open(app, operations.readSurveyRates, house, ({ params }, { effects }) => readRates(params.survey, effects));

  open(app, operations.readTouchpointRates, house, ({ params }, { effects }) => readTouchpointRates(params, effects));

  open(app, operations.draftAccessibilityStatement, house, async ({ params, query }, { effects }) => {
    const drafted = await accessibilityStatement(params.survey, query.language, house.version, effects);
    return drafted.ok ? ok(new Document("text/markdown; charset=utf-8", drafted.value)) : drafted;
  });

  open(app, operations.readPacks, house, async () =>
    ok(
      readPacks().map(({ key, name, purpose, fits, languages, questions }) => ({
        ...{ key, name, purpose, ...(fits !== undefined && { fits }), languages },
        questions: questions.map(({ key, ask, text }) => ({ key, ask, text })),
      })),
    ),
  );

  open(app, operations.readPackSurvey, house, async ({ params, query, accept }, { effects }) => {
    const survey = await surveyOfPack(params.pack, query, effects);
    if (!survey.ok) return survey;
    return ok(wantsYaml(accept) ? asYaml(survey.value.file()) : survey.value.contents);
  });
}

const givenIn = (contentType: string, body: unknown): SurveyGiven =>
  contentType === "application/json" ? { value: body } : { yaml: String(body) };

const asContents = ({ version, survey }: SurveyVersion) => ({ version, survey: writeSurvey(survey) });

const withTimes = <Link extends { readonly made: Date; readonly expires: Date | null; readonly ended: Date | null }>(
  link: Link,
) => ({
  ...link,
  made: link.made.toISOString(),
  expires: link.expires?.toISOString() ?? null,
  ended: link.ended?.toISOString() ?? null,
});
