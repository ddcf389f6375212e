import type { Perspective } from "../../experience/experience.ts";
import type { Text } from "../../text.ts";
import type { Ask } from "../question-types.ts";
import type { Layout, MailWords } from "../survey.ts";

/** A question as a survey's file holds it: rules in words, also such as cannot be read yet; what is as usual is left out. */
export interface QuestionFile {
  readonly ask: Ask;
  readonly key: string;
  readonly text: Text;
  readonly help?: Text;
  readonly when?: string;
  readonly wordings?: readonly { readonly when: string; readonly text: Text }[];
  readonly required?: boolean;
  readonly notApplicable?: boolean;
  readonly about?: string;
  readonly shuffled?: string;
  readonly jumps?: readonly { readonly when?: string; readonly to: string }[];
  /** Fields of its kind. */
  readonly [own: string]: unknown;
}

/** A quota as a survey's file holds it. */
export interface QuotaFile {
  readonly when: string;
  readonly most: number;
  readonly name?: Text;
}

/** A survey as its file holds it: what is edited, and checked by the server alone. */
export interface SurveyFile {
  readonly polku: "survey/1";
  readonly key: string;
  readonly name: Text;
  readonly journey: string;
  readonly about: string;
  readonly perspective?: Perspective;
  readonly languages: readonly string[];
  readonly layout?: Layout;
  readonly askedWhen?: "before" | "after";
  readonly open?: {
    readonly from?: string;
    readonly until?: string;
    readonly most?: number;
    readonly quotas?: readonly QuotaFile[];
  };
  readonly context?: readonly string[];
  readonly questions: readonly QuestionFile[];
  readonly thanks?: Text;
  readonly mail?: MailWords;
}
