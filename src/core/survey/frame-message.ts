/**
 * What a survey's page tells the page of another web site that shows it: how high it is, in CSS pixels, that all has been answered, and that
 * whoever answers wants it closed. Nothing of what was answered.
 */
export type FrameMessage =
  | { readonly polku: "height"; readonly height: number }
  | { readonly polku: "ended" | "closed" };
