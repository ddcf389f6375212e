import type { FastifyInstance } from "fastify";
import { operations } from "../../api/operations.ts";
import { touchpointsOf } from "../../core/journey/journey.ts";
import { ok } from "../../core/result.ts";
import { fileOf, type JourneyGiven, readGiven } from "../../flows/journey-given.ts";
import { keepJourney } from "../../flows/keep-journey.ts";
import { readHistory } from "../../flows/read-history.ts";
import { readJourney } from "../../flows/read-journey.ts";
import { readTemplates } from "../../flows/read-templates.ts";
import { open } from "../door.ts";
import type { House } from "../house.ts";
import { nameOf } from "../people/visitor.ts";
import { asYaml, wantsYaml, yamlTypes } from "../yaml.ts";

/**
 * YAML is read with the place of everything in it, where all else waits: of what is made to be slow 256 kB take a second, a megabyte four. Journeys, surveys and mappings are a tenth of it; what is larger may come as JSON.
 */
const mostYaml = 262_144;

/** Doors to journeys and their versions. */
export function openJourneys(app: FastifyInstance, house: House): void {
  app.addContentTypeParser(
    [...yamlTypes, "application/x-yaml"],
    { parseAs: "string", bodyLimit: mostYaml },
    (_, body, done) => done(null, body),
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
    return ok(wantsYaml(accept) ? asYaml(read.value.file()) : read.value.version);
  });

  open(app, operations.readVersions, house, ({ params }, { effects }) => readHistory(params.journey, effects));

  open(app, operations.keepJourney, house, ({ params, query, body, contentType }, { visitor, effects }) =>
    keepJourney(params.journey, givenIn(contentType, body), { ...query, author: nameOf(visitor) }, effects),
  );

  open(app, operations.readTemplates, house, async () => ok([...readTemplates()]));

  open(app, operations.readJourneyFile, house, async ({ body, contentType, accept }) => {
    const journey = readGiven(givenIn(contentType, body));
    if (!journey.ok) return journey;
    return ok(wantsYaml(accept) ? asYaml(fileOf(journey.value)) : journey.value);
  });
}

const givenIn = (contentType: string, body: unknown): JourneyGiven =>
  contentType === "application/json" ? { value: body } : { yaml: String(body) };
