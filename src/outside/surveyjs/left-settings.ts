import { mistake } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";
import { type Path, placed } from "./reading.ts";

/** What only tells how SurveyJS looks and moves; nobody misses it here. */
const looks: ReadonlySet<string> = new Set(
  `width minWidth maxWidth widthMode startWithNewLine titleLocation descriptionLocation hideNumber showNumber state indent rightIndent
  innerIndent colCount colSpan size rows cols autoGrow allowResize placeholder placeHolder renderAs rateColorMode scaleColorMode
  displayMode rateDescriptionLocation displayRateDescriptionsAsExtremeItems searchEnabled searchMode allowClear showClearButton
  textUpdateMode requiredErrorText errorLocation separateSpecialChoices verticalAlign cellHeight alternateRows questionTitleWidth
  questionTitleLocation questionDescriptionLocation questionErrorLocation elementsWidth gridLayoutColumns imageHeight imageWidth
  imageFit contentMode minImageWidth minImageHeight maxImageWidth maxImageHeight swapOrder otherErrorText optionsCaption itemSize
  selectToRankAreasLayout columnMinWidth rowTitleWidth showHeader mobileView autocomplete navigationTitle navigationDescription
  navigationButtonsVisibility showNavigationButtons showQuestionNumbers questionStartIndex closeOnSelect useDisplayValuesInDynamicTexts
  logo logoPosition logoFit logoWidth logoHeight headerView showProgressBar progressBarType progressBarLocation progressBarShowPageNumbers
  progressBarShowPageTitles progressBarInheritWidthFrom showTitle showPageTitles showPageNumbers showTOC tocLocation completeText
  pageNextText pagePrevText startSurveyText editText previewText showPrevButton requiredMark requiredText questionTitlePattern
  focusFirstQuestionAutomatic focusFirstQuestion focusOnFirstError autoFocusFirstQuestion autoFocusFirstError goNextPageAutomatic
  autoAdvanceEnabled autoAdvanceAllowComplete allowCompleteSurveyAutomatic showCompletedPage showCompletePage showPreviewBeforeComplete
  checkErrorsMode validationEnabled backgroundImage backgroundImageFit backgroundImageAttachment backgroundOpacity fitToContainer
  completedBeforeHtml loadingHtml clearInvisibleValues sendResultOnPageNext partialSendEnabled storeOthersAsComment
  theme themeName cssType css id surveyId creatorTheme useNewUI $schema`.split(/\s+/),
);

/** Notes the settings of something that are neither taken over nor only looks. */
export function noteLeftSettings(
  fields: Readonly<Record<string, unknown>>,
  taken: ReadonlySet<string>,
  notes: Problem[],
  path: Path,
  name = "",
): void {
  const left = Object.keys(fields).filter((one) => !taken.has(one) && !looks.has(one));
  if (left.length === 0) return;
  const names = `${left
    .slice(0, 20)
    .map((one) => one.slice(0, 40))
    .join(", ")}${left.length > 20 ? " …" : ""}`;
  notes.push(mistake("left-out.settings", { place: placed(path, name), names }, { path }));
}
