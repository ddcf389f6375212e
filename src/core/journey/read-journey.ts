import type { Problem } from "../problem.ts";
import { ok, type Result, refuse } from "../result.ts";
import { inShape } from "../shape.ts";
import { checkJourney } from "./check-journey.ts";
import type { Journey } from "./journey.ts";
import { journeySchema } from "./journey-schema.ts";

/** A journey from the contents of its file or of an API body; or every problem at once, each with its path. */
export function readJourney(file: unknown): Result<Journey, readonly Problem[]> {
  const problems: Problem[] = [];
  const shaped = inShape(journeySchema, file, problems);
  problems.push(...checkJourney(file));
  if (shaped === undefined || problems.length > 0) return refuse(problems);

  const { polku: _, passes, stages, ...rest } = shaped;
  return ok({
    ...rest,
    ...(passes === undefined ? {} : { passes }),
    stages: stages.map((stage) => ({
      ...stage,
      touchpoints: stage.touchpoints.map(({ target, was, ...touchpoint }) => ({
        ...touchpoint,
        ...(target === undefined ? {} : { target }),
        ...(was === undefined ? {} : { was }),
      })),
    })),
  });
}
