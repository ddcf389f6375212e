import { same } from "./journey/editing/same.ts";
import type { Text } from "./text.ts";

/** What a workspace is called until somebody says whose it is. */
export const nameless: Text = { en: "Polku" };

export const isNameless = (name: Text): boolean => same(name, nameless);
