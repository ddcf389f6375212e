/** What tells the moods apart without colour: the mouth, and brows at both ends. */
const features = {
  1: "M16 36q8-9 16 0M12 17l7-4M36 17l-7-4",
  2: "M16 34q8-5 16 0",
  3: "M16 32h16",
  4: "M15 30q9 7 18 0",
  5: "M13 28h22q-2 11-11 11t-11-11zM13 15q4-4 7-1M35 15q-4-4-7-1",
} as const;

/** A face, from very sad (1) to very happy (5). Its name stands beside it. */
export const Face = ({ mood }: { readonly mood: keyof typeof features }) => (
  <svg class="face" viewBox="0 0 48 48" data-mood={mood} aria-hidden="true">
    <circle cx="24" cy="24" r="22" />
    <circle class="eye" cx="17" cy="21" r="2.5" />
    <circle class="eye" cx="31" cy="21" r="2.5" />
    <path d={features[mood]} />
  </svg>
);
