import type { Text } from "../../text.ts";
import type { ThingKind } from "./apart.ts";

/** What has become of one thing between two versions of a journey. */
export interface Change {
  readonly thing: ThingKind | "journey";
  /** Its key in the earlier of the two; of the journey itself, its own. */
  readonly key: string;
  /** Its name as it is now, or was last. */
  readonly name: Text;
  readonly how: "added" | "removed" | "brought-back" | "changed";
  /** What of it was changed, the field names of the journey file; "place" is where it stands. */
  readonly fields: readonly string[];
}

/** What a thing is called: touchpoints and stages by their name, promises by their text, image attributes are names. */
export function nameOfThing(thing: unknown): Text {
  const { name, text, ...rest } = thing as { name?: Text; text?: Text };
  return name ?? text ?? (rest as Text);
}
