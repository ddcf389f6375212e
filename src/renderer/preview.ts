import type { SurveyPage } from "../core/survey/survey-page.ts";
import type { PageTexts } from "./page.ts";

/** What the editor of a survey has its page show. */
export interface Previewed {
  readonly page: SurveyPage;
  readonly texts: PageTexts;
  /** The question to show; absent: the first. */
  readonly place?: string;
}

/** Told whenever the editor, a page of our own around this one, has something to show. */
export function onPreview(told: (shown: Previewed) => void): void {
  // Tools that look into pages talk to frames too.
  addEventListener("message", ({ origin, source, data }: MessageEvent<Partial<Previewed> | null>) => {
    if (origin === location.origin && source === parent && data?.page && data.texts) told(data as Previewed);
  });
  parent.postMessage("polku-preview", location.origin);
}
