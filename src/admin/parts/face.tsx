import { features, type Mood } from "../../core/survey/face.ts";

/** A face, from very sad (1) to very happy (5), as who answers a survey sees it. Its name stands beside it. */
export const Face = ({ mood }: { readonly mood: Mood }) => (
  <svg className="face" viewBox="0 0 48 48" aria-hidden="true">
    <circle cx="24" cy="24" r="22" />
    <circle className="face-eye" cx="17" cy="21" r="2.5" />
    <circle className="face-eye" cx="31" cy="21" r="2.5" />
    <path d={features[mood]} />
  </svg>
);
