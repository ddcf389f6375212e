import type { ResponseReceipt } from "../api/experience.ts";
import type { ProblemDetails } from "../api/shapes.ts";

/** What is said to responses that were sent: by Polku, or by whatever stands before it, so nothing of it is sure. */
export type Reply = Partial<ResponseReceipt & ProblemDetails>;

/** Why something was not taken. */
export const whyNot = ({ detail, title }: Reply): string => detail ?? title ?? "?";
