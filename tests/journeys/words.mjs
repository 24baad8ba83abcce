// What the page says, in each language: written down here once more, so that a journey reads what a visitor reads.
import { EN } from "./words/en.mjs";
import { ZH_HANS } from "./words/zh-Hans.mjs";
import { ZH_HANT } from "./words/zh-Hant.mjs";

export const WORDS = { en: EN, "zh-Hans": ZH_HANS, "zh-Hant": ZH_HANT };
