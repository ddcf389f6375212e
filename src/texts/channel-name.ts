import type { Language } from "../core/text.ts";
import { catalogues, type TextKey } from "./words.ts";

/** What a channel is called: known ones by their word, another as the workspace wrote it. */
export function channelName(language: Language, channel: string): string {
  const key = `channel.${channel}`;
  return key in catalogues.en ? catalogues[language][key as TextKey] : channel;
}
