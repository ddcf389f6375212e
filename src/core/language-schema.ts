import { z } from "zod";
import { type Expected, expecting } from "./shape.ts";
import { isLanguage, languagePattern } from "./text-language.ts";

/** A language as somebody writes it, with what is expected in words. */
export const languageExpecting = (expected: Expected) =>
  z
    .string(expecting(expected))
    .regex(languagePattern, { ...expecting(expected), abort: true })
    .refine(isLanguage, expecting(expected));
