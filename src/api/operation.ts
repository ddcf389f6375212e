import type { z } from "zod";
import type { Right } from "../core/people/rights.ts";

/** One door of the API: what comes in, what goes out, and how it may refuse. */
export interface Operation {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With parameters in braces, as in OpenAPI: "/api/v1/journeys/{journey}". */
  readonly path: string;
  readonly summary: string;
  /**
   * What it needs: nothing, so that `anybody` may ask it · a person who is signed in and asks about them`self` · or a right
   * in the workspace, which people have by their role, and programs by their key.
   */
  readonly needs: "anybody" | "self" | Right;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** Whether the query may also hold `attribute.<key>=value`. */
  readonly attributes?: true;
  readonly body?: z.ZodType;
  /** The body is a file as it is, application/octet-stream, or of that type. */
  readonly bytes?: true | "message/rfc822";
  /** Content types of body and answer beside JSON. */
  readonly also?: readonly string[];
  /** The answer is a stream that goes on until either side ends it, with nothing but its head to be looked at before. */
  readonly goesOn?: true;
  readonly status: number;
  /** Absent: no content, or a document of the `also` types. */
  readonly answer?: z.ZodType;
  /** Statuses of its refusals, each with ProblemDetails. */
  readonly refusals: readonly number[];
}
