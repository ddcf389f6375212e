import { mistake } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";
import { Unreadable } from "../unreadable.ts";

/** Why an SPSS file cannot be read. */
export class BrokenSav extends Unreadable {
  /** `why` is a problem whose words every language has, or in English where the file's bytes contradict each other. */
  constructor(path: string, why: Problem | string) {
    super(path, typeof why === "string" ? mistake("damaged-file.spss", { damage: why }) : why);
  }
}
