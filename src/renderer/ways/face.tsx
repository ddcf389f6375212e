import { features, type Mood } from "../../core/survey/face.ts";

/** A face, from very sad (1) to very happy (5). Its name stands beside it. */
export const Face = ({ mood }: { readonly mood: Mood }) => (
  <svg class="face" viewBox="0 0 48 48" data-mood={mood} aria-hidden="true">
    <circle cx="24" cy="24" r="22" />
    <circle class="eye" cx="17" cy="21" r="2.5" />
    <circle class="eye" cx="31" cy="21" r="2.5" />
    <path d={features[mood]} />
  </svg>
);
