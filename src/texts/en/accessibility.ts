/** The accessibility statement of a survey, as a draft (what stands in square brackets is for its organisation to fill in), and that of all surveys of a workspace. */
export const accessibility = {
  "accessibility.title": "Accessibility statement: {name}",
  "accessibility.draft":
    "Draft, made by Polku on {day}. Fill in what stands in [square brackets], read the rest against your survey, and take this line away.",
  "accessibility.about":
    "[Organisation] wants this survey to be accessible to all, as the Act on the Provision of Digital Services (306/2019) and Directive (EU) 2016/2102 demand. This statement is about the survey “{name}”, [address].",
  "accessibility.state": "How accessible the survey is",
  "accessibility.stateText":
    "The survey meets the requirements of accessibility (WCAG 2.1, levels A and AA, EN 301 549) [wholly / partly]. [Say “wholly” only if you assessed the whole survey yourselves and found nothing.]",
  "accessibility.limits": "What is not accessible",
  "accessibility.missing":
    "In {language}, {n, plural, one {one text is missing and is} other {# texts are missing and are}} said in another language: {first}.",
  "accessibility.unspoken":
    "In {language} what the page says by itself, such as Next and the names of faces, is in English.",
  "accessibility.limitsOwn":
    "[What else you found, which requirement it does not meet, and when it will be put right; or: nothing.]",
  "accessibility.tested": "How it was assessed",
  "accessibility.testedBy":
    "The survey’s page is made with Polku {version}. These are tested automatically, in Chromium, when Polku is changed, with surveys of every kind of question that can be answered on the page:",
  "accessibility.axe":
    "axe finds nothing against WCAG 2.0, 2.1 and 2.2, levels A and AA, in light and dark colours. Such a tool finds only a part of all barriers.",
  "accessibility.keyboard": "A survey can be answered from its beginning to its end by keyboard alone.",
  "accessibility.size":
    "The page fits a screen 320 pixels wide, also with letters twice as large, and everything to press is at least 44 pixels high and wide.",
  "accessibility.notTested":
    "This does not tell how it is answered with a screen reader, nor whether the questions are easy to understand: [who tried this survey, when, and with which screen readers and other aids].",
  "accessibility.assessed": "[Self-assessment, or the one who assessed it], [date].",
  "accessibility.feedback": "Have you found a barrier?",
  "accessibility.feedbackText":
    "Tell us, and we will do what we can to remove it: [e-mail address or form]. We answer within 14 days. By the same way you can ask for the questions in another form that you can use, and answer in it.",
  "accessibility.supervision": "Supervision",
  "accessibility.supervisionText":
    "The Finnish Transport and Communications Agency Traficom supervises that the requirements are met. If you are not satisfied with our answer, or get none within two weeks, you can notify Traficom. Its pages tell how to do so, and how it is dealt with.",
  "accessibility.of": "About this statement",
  "accessibility.made":
    "Drawn up on [date], of version {version} of the survey, in use since {published}. [Last reviewed on date.]",
  "accessibility.unpublished": "Drawn up on [date], of version {version} of the survey, which is not in use yet.",
  "statement.title": "Accessibility statement",
  "statement.languages": "Other languages",
  "statement.about":
    "We want our surveys to be accessible to all, as the Act on the Provision of Digital Services (306/2019) and Directive (EU) 2016/2102 demand. This statement is about our surveys: the pages on which their questions are answered.",
  "statement.who": "Responsible for the surveys: {organisation}",
  "statement.state": "How accessible the surveys are",
  "statement.wholly":
    "The surveys meet the requirements of accessibility (WCAG 2.1, levels A and AA, EN 301 549) wholly.",
  "statement.partly":
    "The surveys meet the requirements of accessibility (WCAG 2.1, levels A and AA, EN 301 549) partly. What is lacking stands below.",
  "statement.noLimits": "We know of nothing that is not accessible.",
  "statement.notTried":
    "How the surveys are answered with a screen reader, and whether the questions are easy to understand, was not assessed by people.",
  "statement.feedback": "Tell us, and we will do what we can to remove it: {email}",
  "statement.answered":
    "We answer within 14 days. By the same way you can ask for the questions in another form that you can use, and answer in it.",
  "statement.authority": "Finnish Transport and Communications Agency Traficom, Digital Accessibility Supervision Unit",
  "statement.authorityPage": "www.webaccessibility.fi",
  "statement.authorityPhone": "switchboard 029 534 5000",
  "statement.made": "This statement was drawn up, or reviewed last, on {day}.",
} as const;
