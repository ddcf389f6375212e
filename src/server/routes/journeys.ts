import type { FastifyInstance } from "fastify";
import { operations } from "../../api/operations.ts";
import { touchpointsOf } from "../../core/journey/journey.ts";
import { ok, refuse } from "../../core/result.ts";
import { keepJourney } from "../../flows/keep-journey.ts";
import { readJourney } from "../../flows/read-journey.ts";
import { noSuchJourney } from "../../flows/read-slice.ts";
import { Document, open } from "../door.ts";
import type { House } from "../house.ts";

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
    const asFile = yamlTypes.some((type) => accept.includes(type));
    return ok(asFile ? new Document("text/yaml; charset=utf-8", read.value.file()) : read.value.version);
  });

  open(app, operations.readVersions, house, async ({ params }, { effects: { journeys } }) => {
    const versions = await journeys.versions(params.journey);
    if (versions === undefined) return refuse([await noSuchJourney(params.journey, journeys)]);
    return ok(versions.map(({ version, validFrom }) => ({ version, validFrom })).reverse());
  });

  open(app, operations.keepJourney, house, async ({ params, query, body, contentType }, { effects }) => {
    const given = contentType === "application/json" ? { value: body } : { yaml: String(body) };
    return keepJourney(params.journey, given, query.validFrom, effects);
  });
}
