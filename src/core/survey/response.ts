import type { Given } from "./way.ts";

/** What a respondent's device sends each time something was answered: all that was said so far, so that a lost one costs nothing. */
export interface ResponseSent {
  /** Made by the device, UUIDv7; also the seed of every order of chance. */
  readonly id: string;
  /** Raised with every sending, from 1. A lower or equal one is a duplicate. */
  readonly revision: number;
  /** The version of the survey whose words were answered. */
  readonly version: number;
  readonly language: string;
  /** When the survey was opened, by the device's clock: ISO 8601 with offset. Stays the same in every sending. */
  readonly at: string;
  /** When this is sent, by the same clock: how wrong that clock is, is told by the server's own. */
  readonly sent: string;
  /** Empty: opened and not begun. */
  readonly answers: Given;
  /** Whether the end was reached: nothing more will come. */
  readonly ended: boolean;
}
