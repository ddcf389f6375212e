import type { ResponseSent } from "../core/survey/response.ts";
import { type Answering, asSent } from "../renderer/answering.ts";
import { localTime } from "../renderer/local-time.ts";
import { asOfNow, type Clock, type KeptInstant } from "./clock.ts";

/** A response that lies on the device until the server has said that it has it. */
export interface Waiting {
  /** Its place in the queue; absent until it has been written. */
  readonly order?: number;
  /** The credential of the link by which it was begun, and by which alone it is taken. */
  readonly link: string;
  readonly answering: Answering;
  /** When its first answer was given. */
  readonly opened: KeptInstant;
  /** Nothing more will come: it was ended, or left. */
  readonly isOver: boolean;
  /** The last revision that the server has told it has. */
  readonly arrived: number;
}

/** As many are sent at once. */
export const mostSent = 50;

/** Whether there is something of it to send. What may still be dropped is not sent before it is over. */
const isToSend = ({ isOver, arrived, answering }: Waiting, partial: "keep" | "drop"): boolean =>
  answering.revision > arrived && (isOver || partial === "keep");

/** What is sent next: the oldest, and those after it that came by the same link, in their order. */
export function nextSent(waiting: readonly Waiting[], partial: "keep" | "drop", most = mostSent): readonly Waiting[] {
  const toSend = waiting.filter((one) => isToSend(one, partial));
  return toSend.filter(({ link }) => link === toSend[0]?.link).slice(0, most);
}

/** What is sent of it when the device's clock shows `shown`. */
export function sentOf({ answering, opened }: Waiting, clock: Clock, shown: number): ResponseSent {
  const at = localTime(new Date(asOfNow(clock, opened, shown)));
  return { ...asSent(answering, new Date(shown)), at };
}
