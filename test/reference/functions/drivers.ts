import type { ReferenceFunction } from "../vector.ts";

/** The vectors' names for journey success, drivers and priorities (M07, M08, M17, M19). */
export const drivers: Readonly<Record<string, ReferenceFunction>> = {};
