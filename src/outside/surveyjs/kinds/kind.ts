import type { Drafted } from "../drafted.ts";
import type { Element } from "../elements.ts";
import type { Reading } from "../reading.ts";

/** How an element of one kind becomes questions: none where nothing here asks the like, which it notes. */
export interface Kind {
  /** Settings of its own that it takes over. */
  readonly takes: readonly string[];
  questions(element: Element, reading: Reading): Drafted[];
}
