/** Groups that fare worse than the others somewhere. */
export const subgroups = {
  "subgroups.title": "Where it hurts most",
  "subgroups.note":
    "Groups with fewer positive answers than everybody else at the same place, told apart after allowing for all {scanned, number} groups looked at; each person counts once, by the last answer. A connection in the answers, not yet the reason for it.",
  "subgroups.noteNone": "{scanned, plural, one {# group was} other {# groups were}} looked at: {names}.",
  "subgroups.leftOut": "Left out, because of too many different values: {names}.",
  "subgroups.group": "Group",
  "subgroups.inside": "In the group",
  "subgroups.outside": "Everybody else",
  "subgroups.line": "{group}: {inside}, everybody else {outside}",
  "method.subgroups": "Where it hurts most",
  "method.subgroupsText":
    "At the pain points farthest below the others, and in the whole, every group of at least 20 people is held against everybody else, by one thing or by two together (Fisher's exact test). The p-values are adjusted for all of them together, so that chance seldom makes a finding. Two things together are told only where they say more than either alone. Groups stand with the largest part of what is not positive first. Computed without weights.",
} as const;
