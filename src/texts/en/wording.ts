import type { SayableKey } from "../../core/insight/wording/sayable.ts";

/**
 * The sentences that rules give out (`core/insight/wording`), and the only ones that judge, compare, order or explain. After
 * a key may come a form of it: `.mark` in a legend, `.many` as a heading, `.note` and `.caption` beside figures.
 */
export const wording = {
  "wording.verdict.pain": "Pain point",
  "wording.verdict.strength": "Strength",
  "wording.verdict.neither": "Neither",
  "wording.verdict.blind": "Blind spot",
  "wording.verdict.unjudged": "Not judged",
  "wording.verdict.too-few": "Too few answers",
  "wording.verdict.withheld": "Withheld",
  "wording.verdict.unanimous": "All alike",
  "wording.verdict.pain.many": "Pain points",
  "wording.verdict.strength.many": "Strengths",
  "wording.verdict.pain.mark": "pain point",
  "wording.verdict.strength.mark": "strength",
  "wording.verdict.neither.mark": "neither",
  "wording.verdict.blind.mark": "blind spot: not measured",
  "wording.verdict.unjudged.mark": "not judged by this measure",
  "wording.verdict.too-few.mark": "too few answers",
  "wording.verdict.withheld.mark": "withheld: it would tell of a few people",
  "wording.verdict.unanimous.mark": "few, and all alike: the figure is withheld",

  "wording.standing.below-others": "clearly below the other touchpoints",
  "wording.standing.below-target": "below its target",
  "wording.standing.above-others": "clearly above the other touchpoints",
  "wording.standing.neither": "does not stand out from the others",
  "wording.standing.nothing-to-compare": "not compared with others",
  "wording.standing.blind": "nobody was asked, or nobody answered",
  "wording.standing.unjudged": "people were heard here, but not by this measure",
  "wording.standing.too-few": "asked, but by too few to say anything",
  "wording.standing.withheld": "may be shown with fewer conditions, or of whole months",
  "wording.standing.unanimous": "few answered, and all alike: only which way is told",

  "wording.summary.pains":
    "{count, plural, one {{names} is a pain point of this journey.} other {{names} are the pain points of this journey.}}",
  "wording.summary.strengths": "{count, plural, one {{names} is a strength.} other {{names} are strengths.}}",
  "wording.summary.even": "No touchpoint stands out from the others as a pain point or a strength.",
  "wording.summary.even-shown":
    "Of the touchpoints shown, none stands out from the others as a pain point or a strength.",
  "wording.summary.no-pains": "No touchpoint stands out as a pain point.",
  "wording.summary.no-pains-shown": "Of the touchpoints shown, none stands out as a pain point.",
  "wording.summary.only-one": "Only one touchpoint has a figure here, so there is nothing to compare it with.",
  "wording.summary.blind": "{count, plural, one {{names} is not measured.} other {{names} are not measured.}}",
  "wording.summary.unjudged":
    "{count, plural, one {{names} is not judged by this measure.} other {{names} are not judged by this measure.}}",
  "wording.summary.too-few":
    "{count, plural, one {{names} has too few answers to tell.} other {{names} have too few answers to tell.}}",
  "wording.summary.withheld":
    "{count, plural, one {{names} is withheld: compared with other selections it would tell what a few people answered.} other {{names} are withheld: compared with other selections they would tell what a few people answered.}}",
  "wording.summary.unanimous": "{names}: the few who answered all answered alike, so the figure is withheld.",
  "wording.summary.compared":
    "Of the {all} touchpoints with enough answers only {count} may be shown, and those are compared with each other alone.",
  "wording.summary.not-compared":
    "Of the {all} touchpoints with enough answers only {count} may be shown: too few to compare them with each other.",
  "wording.summary.nothing": "Nothing has been measured here yet.",

  "wording.difference.more": "Above the mean of the other touchpoints: {difference} ({interval})",
  "wording.difference.less": "Below the mean of the other touchpoints: {difference} ({interval})",
  "wording.difference.not-told-apart":
    "Cannot be told apart from the mean of the other touchpoints: {difference} ({interval})",
  "wording.difference.unadjusted": "Several comparisons stand here together, so nothing is said of this one",
  "wording.difference.nothing-to-compare": "Nothing else to compare with",

  "wording.change.higher": "higher than then",
  "wording.change.higher.list": "Higher than then: {names}.",
  "wording.change.higher.beside": "higher than the one compared with",
  "wording.change.higher.sides": "higher than in “{before}”",
  "wording.change.higher.sides.list": "Higher in “{now}” than in “{before}”: {names}.",
  "wording.change.lower": "lower than then",
  "wording.change.lower.list": "Lower than then: {names}.",
  "wording.change.lower.beside": "lower than the one compared with",
  "wording.change.lower.sides": "lower than in “{before}”",
  "wording.change.lower.sides.list": "Lower in “{now}” than in “{before}”: {names}.",
  "wording.change.not-told-apart": "cannot be told apart from then",
  "wording.change.not-told-apart.all": "Nothing can be told apart from then.",
  "wording.change.not-told-apart.appeared":
    "{verdict} now, not then, but the change cannot be told from chance: {names}.",
  "wording.change.not-told-apart.vanished":
    "{verdict} then, not now, but the change cannot be told from chance: {names}.",
  "wording.change.not-told-apart.beside": "cannot be told apart from the one compared with",
  "wording.change.not-told-apart.sides": "cannot be told apart",
  "wording.change.not-told-apart.sides.all": "Nothing can be told apart between the two.",
  "wording.change.not-told-apart.sides.only":
    "{verdict} only in “{side}”, but the difference cannot be told from chance: {names}.",
  "wording.change.nothing-to-compare": "cannot be compared: a figure is missing",
  "wording.change.same": "the same answers",
  "wording.change.same.note": "Both rest on the same answers, so there is no difference.",
  "wording.change.overlapping": "some of the same answers",
  "wording.change.overlapping.note":
    "Some answers are in both, so the figures are not independent and nothing can be said of the difference. Choose periods that do not overlap.",
  "wording.change.few-between": "not shown: comparing would tell what a few people answered",
  "wording.change.counted-otherwise":
    "cannot be compared: one counts each person's latest answer, the other, kept earlier, every answer",

  "wording.named.ahead-of-rest": "named more often than any below it",
  "wording.named.ahead-of": "named more often than {word} and those below that",
  "wording.named.not-told-apart": "cannot be told apart from those below it",

  "wording.places.differ": "Places differ from each other",
  "wording.places.alike": "Places are alike, as far as these answers can tell",
  "wording.places.unknown": "Nothing can be said of differences between places",

  "wording.promise.kept": "Kept",
  "wording.promise.broken": "Broken",
  "wording.promise.unproven": "Not shown yet",
  "wording.promise.blind": "Not measured",

  "wording.weakest.weakest-link": "Weakest link: {name}",
  "wording.weakest.no-single": "No single weakest link stands out.",
  "wording.weakest.not-known": "Nothing can be said of a weakest link yet.",

  "wording.explains.little": "The touchpoints explain little here; do not prioritise from this.",
  "wording.rank.one": "rank {from}",
  "wording.rank.several": "{from, plural, other {ranks #}}–{to}",
  "wording.rank.none": "no rank",
  "wording.direction.along": "the better the rating, the better the outcome",
  "wording.direction.against": "goes the other way: the better the rating, the worse the outcome",
  "wording.direction.unclear": "which way it goes cannot be told",

  "wording.first.clear-first": "{name} comes first: nothing else is as likely to gain as much for its cost.",
  "wording.first.likely-first":
    "{name} is the likeliest to come first, but others share its rank and cannot be told apart from it.",
  "wording.first.no-clear-first": "No touchpoint is clearly first.",
  "wording.first.explains-little":
    "No touchpoint is clearly first, for together they explain little of the outcome; do not prioritise from this.",
  "wording.first.none": "These answers do not tell where effort would pay first.",
  "wording.costs.counted": "The order allows for the cost of improving.",
  "wording.costs.alike":
    "What improving costs has not been told, or is the same everywhere, so it plays no part in the order.",
  "wording.unranked.negative-slope": "the connection runs the other way: the better the rating, the worse the outcome",
  "wording.unranked.moves-with": "moves so closely together that it cannot be told from: {names}",
  "wording.unranked.explains-little": "the touchpoints together explain little of the outcome",
  "wording.unranked.uncertain": "cannot be told from zero",

  "wording.gain.associated": "Associated gain",
  "wording.gain.associated.caption": "Associated gain when the rating rises by one step: {unit}.",
  "wording.gain.associated.note":
    "How much better would the outcome be, by these answers, if the rating of the touchpoint rose by one step? Outcome: {outcome}. This is a connection in the answers, not yet a shown effect.",
  "wording.gain.associated.hygiene":
    "gained by no longer failing: a bad encounter here weighs more than an exceptional one",
  "wording.gain.confirmed": "Confirmed gain",
  "wording.gain.confirmed.caption": "Gain when the rating rises by one step, as an action has confirmed: {unit}.",
  "wording.gain.confirmed.note":
    "How much better is the outcome when the rating of the touchpoint rises by one step? Outcome: {outcome}. An action has confirmed it.",
  "wording.gain.confirmed.hygiene": "gained by no longer failing, as an action has confirmed",

  "wording.impact.raises": "Impact: it raises the outcome ({outcome})",
  "wording.impact.lowers": "Impact: it lowers the outcome ({outcome})",
  "wording.impact.none-seen": "No impact on the outcome is seen ({outcome})",
  "wording.impact.goes-along": "Goes with the outcome ({outcome}); a connection, not a cause",
  "wording.impact.goes-against": "Goes the other way than the outcome ({outcome}); a connection, not a cause",
  "wording.impact.no-connection": "No connection with the outcome is seen ({outcome})",
  "wording.impact.described": "What changed can be told, but not whether the action did it",
  "wording.impact.unadjusted": "Several comparisons stand here together, so nothing is said of this one",
  "wording.impact.too-few": "Too little is known yet to speak of an impact",
  "wording.root-cause.root-cause": "Root cause: {name}. The next period has shown it again.",
  "wording.root-cause.to-be-tested":
    "{name} stands out. The next period will tell whether it comes again or was chance.",
  "wording.root-cause.not-repeated": "{name} stood out, but no longer in the next period.",
  "wording.root-cause.nothing-found": "No group stands out.",

  "wording.trend.rising": "Rising trend",
  "wording.trend.falling": "Falling trend",
  "wording.trend.no-trend": "No trend can be told",
  "wording.trend.mode-changed": "The way of asking changed on the way, so nothing is said of a trend",
  "wording.trend.too-few": "Too few periods for a trend",
  "wording.signal.above": "Above its ordinary variation",
  "wording.signal.below": "Below its ordinary variation",
  "wording.signal.above-run": "Eighth month in a row, or later, above the middle line",
  "wording.signal.below-run": "Eighth month in a row, or later, below the middle line",
  "wording.signal.none": "Within its ordinary variation",
  "wording.predicts.predicts": "Predicts the outcome ({outcome}), as tried on the period after",
  "wording.predicts.too-weak": "Does not predict the outcome ({outcome}) well enough to be used",
  "wording.predicts.not-out-of-sample": "Not tried on a later period yet, so nothing is predicted",

  "wording.recovery.paradox":
    "Recovery paradox: those whose trouble was put right recommend more than those who had none.",
  "wording.recovery.paradox-not-in-conduct":
    "Recovery paradox in words alone: those whose trouble was put right recommend more than those who had none, but are not seen to come back more often.",
  "wording.recovery.recovered-to-par":
    "Recovered: no difference is seen between those whose trouble was put right and those who had none.",
  "wording.recovery.recovery-incomplete":
    "Not recovered in full: those whose trouble was put right recommend less than those who had none.",
  "wording.recovery.too-few": "Too few had trouble to tell what putting it right is worth.",
  "wording.switching.more":
    "After {count, plural, one {a bad experience} other {two or more bad experiences}}, more leave than after none, at equal length of the relationship: {ratio} times as many ({interval}).",
  "wording.switching.more.intention":
    "After {count, plural, one {a bad experience} other {two or more bad experiences}}, more say that they will not come again than after none: odds {ratio} times as high ({interval}).",
  "wording.switching.fewer":
    "After {count, plural, one {a bad experience} other {two or more bad experiences}}, fewer leave than after none, at equal length of the relationship: {ratio} times as many ({interval}).",
  "wording.switching.fewer.intention":
    "After {count, plural, one {a bad experience} other {two or more bad experiences}}, fewer say that they will not come again than after none: odds {ratio} times as high ({interval}).",
  "wording.switching.no-difference": "No difference is seen in how many leave after bad experiences and after none.",
  "wording.switching.no-difference.intention":
    "No difference is seen in how many say that they will not come again after bad experiences and after none.",
  "wording.switching.too-few": "Too few have left to tell what bad experiences go with.",
  "wording.switching.too-few.intention":
    "Too few say that they will not come again to tell what bad experiences go with.",
  "wording.contradiction.misses-a-third": "Satisfaction alone misses more than a third of those who leave.",
  "wording.contradiction.misses-less": "At least two thirds of those who leave had not been satisfied.",
  "wording.contradiction.too-few": "Too few have left to tell what satisfaction misses.",
  "wording.contradiction.misses-a-third.intention":
    "Satisfaction alone misses more than a third of those who would hardly come again.",
  "wording.contradiction.misses-less.intention":
    "At least two thirds of those who would hardly come again are not satisfied.",
  "wording.contradiction.too-few.intention": "Too few would stay away to tell what satisfaction misses.",

  "wording.peak-end.peak-end":
    "Loyalty goes more closely with the peak and the end than with the mean of all encounters.",
  "wording.peak-end.mean": "Loyalty goes more closely with the mean of all encounters than with the peak and the end.",
  "wording.peak-end.no-difference":
    "No difference is seen in how closely loyalty goes with the peak and the end, or with the mean of all encounters.",
  "wording.peak-end.not-distinguishable": "The peak and the end cannot be told apart from the mean of all encounters.",
  "wording.peak-end.too-few": "Too few journeys with several answers to tell what is remembered.",
  "wording.asymmetry.hygiene": "Must not fail: a bad encounter here weighs more than an exceptional one.",
  "wording.asymmetry.delighter": "Delights: an exceptional encounter here weighs more than a bad one.",
  "wording.asymmetry.performance":
    "Goes along with the outcome: no difference is seen between what a bad and an exceptional encounter weigh.",
  "wording.asymmetry.no-clear-effect": "No connection with the outcome is seen.",
  "wording.asymmetry.not-classifiable": "Too few bad, ordinary or exceptional encounters to tell.",
  "wording.delight.delight-pays":
    "Delight pays here: loyalty differs more between good and exceptional than between bad and good.",
  "wording.delight.stop-failing-first":
    "Stop failing first: loyalty differs more between bad and good than between good and exceptional.",
  "wording.delight.no-difference": "No difference is seen between what delighting and what not failing is worth.",
  "wording.delight.too-few": "Too few had bad, good and exceptional experiences to tell which pays.",
  "wording.decisive.decisive":
    "{name} is decisive: one bad encounter there shows in loyalty, by estimate, at least half as much as several together.",
  "wording.decisive.not-decisive": "{name} is not seen to be decisive by itself.",
  "wording.decisive.unequal-measurement":
    "Nothing can be said of a decisive encounter: journeys with and without a bad one were not measured alike.",
  "wording.decisive.no-comparison": "Nothing can be said of a decisive encounter: there is nothing to compare with.",
  "wording.decisive.too-few": "Nothing can be said of a decisive encounter: too few answered.",
} as const satisfies Record<SayableKey, string> & Record<`${SayableKey}.${string}`, string>;
