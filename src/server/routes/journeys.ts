import type { FastifyInstance } from "fastify";
import { operations } from "../../api/operations.ts";
import { touchpointsOf } from "../../core/journey/journey.ts";
import { ok } from "../../core/result.ts";
import { fileOf, type JourneyGiven, readGiven } from "../../flows/journey-given.ts";
import { keepJourney } from "../../flows/keep-journey.ts";
import { readHistory } from "../../flows/read-history.ts";
import { readJourney } from "../../flows/read-journey.ts";
import { readTemplates } from "../../flows/read-templates.ts";
import { Document, open } from "../door.ts";
import type { House } from "../house.ts";
import { nameOf } from "../people/visitor.ts";

const yamlTypes = ["text/yaml", "application/yaml"];

/** Doors to journeys and their versions. */
export function openJourneys(app: FastifyInstance, house: House): void {
  app.addContentTypeParser([...yamlTypes, "application/x-yaml"], { parseAs: "string" }, (_, body, done) =>
    done(null, body),
  );

  open(app, operations.readJourneys, house, async (_, { effects }) =>
    ok(
      [...(await effects.journeys.all()).values()].map((versions) => {
        const { version, validFrom, journey } = versions.at(-1)!;
        const { key, name, stages } = journey;
        const touchpoints = touchpointsOf(journey).filter(({ touchpoint }) => !touchpoint.retired).length;
        return { key, name, version, validFrom, stages: stages.length, touchpoints };
      }),
    ),
  );

  open(app, operations.readJourney, house, async ({ params, query, accept }, { effects }) => {
    const read = await readJourney(params.journey, query.version, effects);
    if (!read.ok) return read;
    return ok(wantsFile(accept) ? asFile(read.value.file()) : read.value.version);
  });

  open(app, operations.readVersions, house, ({ params }, { effects }) => readHistory(params.journey, effects));

  open(app, operations.keepJourney, house, ({ params, query, body, contentType }, { visitor, effects }) =>
    keepJourney(params.journey, givenIn(contentType, body), { ...query, author: nameOf(visitor) }, effects),
  );

  open(app, operations.readTemplates, house, async () => ok([...readTemplates()]));

  open(app, operations.readJourneyFile, house, async ({ body, contentType, accept }) => {
    const journey = readGiven(givenIn(contentType, body));
    if (!journey.ok) return journey;
    return ok(wantsFile(accept) ? asFile(fileOf(journey.value)) : journey.value);
  });
}

const givenIn = (contentType: string, body: unknown): JourneyGiven =>
  contentType === "application/json" ? { value: body } : { yaml: String(body) };

const wantsFile = (accept: string): boolean => yamlTypes.some((type) => accept.includes(type));
const asFile = (text: string): Document => new Document("text/yaml; charset=utf-8", text);
