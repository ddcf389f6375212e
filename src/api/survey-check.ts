import { z } from "zod";
import type { Advice } from "../core/survey/advice/advice.ts";
import type { SurveyPage } from "../core/survey/survey-page.ts";
import { problem } from "./audits.ts";
