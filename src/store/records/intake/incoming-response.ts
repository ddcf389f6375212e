import type { Incoming } from "./incoming.ts";

/** A response as it is to be kept: what was said so far, and the experiences that it tells. */
export interface IncomingResponse {
  readonly id: string;
  readonly revision: number;
  /** The link that it came by. */
  readonly link: string;
  /** The kiosk that the link was made for. */
  readonly device: string | null;
  readonly survey: string;
  readonly version: number;
  readonly language: string;
  /** The organisation's own key, to be hashed. */
  readonly customer: string | null;
  /** When the survey was opened, in milliseconds since 1970. */
  readonly opened: number;
  /** Whether that is only when it came: the device told of longer ago than it is believed. */
  readonly isUndated?: boolean;
  /** Whether anything was answered yet. */
  readonly begun: boolean;
  readonly ended: boolean;
  /** Keys of questions that were shown. */
  readonly reached: readonly string[];
  /** JSON of the answers by question, without contact details. */
  readonly given: string;
  /** JSON of what came along with the link. */
  readonly context: string;
  /** null: asked for and not given, or not any more; absent: not asked for. */
  readonly contact?: ContactDetails | null;
  /** Of a link for one response alone: what it is known by. */
  readonly once: string | null;
  /** How many responses the survey takes; null: any number. */
  readonly most: number | null;
  /** The quotas that it meets, by their rules; null: the survey has none. */
  readonly quotas: readonly { readonly rule: string; readonly most: number }[] | null;
  readonly told: readonly Incoming[];
}

/** Who gave leave to be contacted. */
export interface ContactDetails {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}
