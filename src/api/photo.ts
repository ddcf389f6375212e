import { z } from "zod";
import { key } from "../core/journey/keys.ts";

/** Of what a picture is: its own id, the response's and the question's, all as the device knows them. */
export const photoAbout = z.object({
  id: z.uuid().transform((id) => id.toLowerCase()),
  response: z.uuid().transform((id) => id.toLowerCase()),
  question: key,
});
