import type { Language } from "../core/text.ts";
import { textOf } from "./words.ts";

/** What a channel is called: known ones by their word, another as the workspace wrote it. */
export const channelName = (language: Language, channel: string): string =>
  textOf(language, `channel.${channel}`) ?? channel;
