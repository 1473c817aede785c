import type { Bilingual } from "../../kernel/locale.ts";
import type { Category, Kind, Urgency } from "../../reading/schema.ts";

/** What categories are called in chat and in reports. */
export const categoryNames: { readonly [C in Category]: Bilingual } = {
  repair: { zh: "维修", en: "repairs" },
  sanitation: { zh: "卫生", en: "cleaning" },
  utilities: { zh: "水电气", en: "utilities" },
  safety: { zh: "安全", en: "safety" },
  traffic: { zh: "交通停车", en: "traffic" },
  dispute: { zh: "邻里矛盾", en: "disputes" },
  housing: { zh: "物业房屋", en: "housing" },
  eldercare: { zh: "助老", en: "for the old" },
  childcare: { zh: "儿童照看", en: "for children" },
  disability: { zh: "助残", en: "disability" },
  health: { zh: "健康", en: "health" },
  hardship: { zh: "帮困", en: "hardship" },
  errand: { zh: "跑腿互借", en: "errands and lending" },
  lost_found: { zh: "寻物", en: "lost and found" },
  admin: { zh: "办事", en: "paperwork" },
  culture: { zh: "文体", en: "culture" },
  facility: { zh: "设施", en: "facilities" },
  legal: { zh: "法律", en: "legal" },
  employment: { zh: "就业", en: "work" },
  greening: { zh: "绿化", en: "greening" },
  other: { zh: "其他", en: "other" },
};

/** What kinds of demand are called. */
export const kindNames: { readonly [K in Kind]: Bilingual } = {
  wish: { zh: "微心愿", en: "wish" },
  affair: { zh: "微事务", en: "affair" },
  project: { zh: "微项目", en: "project" },
};

/** How soon something is needed, in words. */
export const urgencyNames: { readonly [U in Urgency]: Bilingual } = {
  routine: { zh: "不急", en: "routine" },
  soon: { zh: "尽快", en: "soon" },
  urgent: { zh: "急", en: "urgent" },
  emergency: { zh: "紧急", en: "emergency" },
};
