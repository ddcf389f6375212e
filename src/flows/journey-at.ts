import type { Journey } from "../core/journey/journey.ts";
import { said } from "../core/mistakes/mistake.ts";
import type { Problem } from "../core/problem.ts";
import type { Result } from "../core/result.ts";
import { readJourneyFile } from "../outside/journey-file.ts";
import { textOfFile } from "./text-of-file.ts";

/** The journey in the file that somebody names; or every problem, those of its contents with line and column. */
export async function journeyAt(path: string): Promise<Result<Journey, readonly Problem[]>> {
  const text = await textOfFile(path, said("the-journey"));
  return text.ok ? readJourneyFile(text.value, path) : text;
}
