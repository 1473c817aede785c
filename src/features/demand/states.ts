import type { Bilingual, Locale } from "../../kernel/locale.ts";
import type { Kind } from "../../reading/schema.ts";

/** The states in which a demand of any kind still waits for somebody. */
export const liveStates = [
  "unsure",
  "screening",
  "open",
  "claimed",
  "accepted",
  "working",
  "done",
] as const;

/** Whether a demand still waits for somebody. */
export const isLive = ({ state }: { readonly state: string }): boolean =>
  liveStates.some((live) => live === state);

const names: { readonly [state: string]: Bilingual } = {
  unsure: { zh: "待核对", en: "being checked" },
  screening: { zh: "工作人员审核中", en: "with staff for a first look" },
  open: { zh: "等人接手", en: "waiting for a hand" },
  claimed: { zh: "已有人接手", en: "taken up" },
  accepted: { zh: "已受理", en: "accepted" },
  working: { zh: "办理中", en: "being worked on" },
  done: { zh: "已办好，等确认", en: "done, to be confirmed" },
  closed: { zh: "已完成", en: "completed" },
  declined: { zh: "未发布", en: "not posted" },
  withdrawn: { zh: "已撤回", en: "withdrawn" },
  redirected: { zh: "已告知路径", en: "shown the right path" },
  merged: { zh: "已并入", en: "merged" },
  dismissed: { zh: "已撤下", en: "taken down" },
};

/** What is meant by some states of an affair. */
const ofAffairs: typeof names = {
  open: { zh: "等责任单位受理", en: "waiting for its unit" },
  closed: { zh: "已办结", en: "completed" },
};

/** What a state is called in chat. */
export const stateName = (state: string, locale: Locale, kind: Kind = "wish"): string =>
  (kind === "affair" ? ofAffairs[state] : undefined)?.[locale] ?? names[state]?.[locale] ?? state;
