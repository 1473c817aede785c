import type { Verb } from "../../chat/verb.ts";
import type { Ask, Feature, Refusal } from "../../feature.ts";
import { dropExamplesOf } from "../../store/labels.ts";
import { setPerson } from "../people/table.ts";
import { answer } from "../people/voice.ts";
import { wording } from "./wording.ts";

const alone = {
  number: "none",
  rest: "none",
  audience: "anyone",
  pattern: { zh: "", en: "" },
} as const;

const verbs: readonly Verb[] = [
  {
    ...alone,
    name: "lend-words",
    words: { zh: ["可用于改进", "同意改进"], en: ["help improve"] },
    help: {
      zh: "（私聊）我的话被改正时可留着学习",
      en: "(private) keep my words when they are put right, to learn from",
    },
  },
  {
    ...alone,
    name: "lend-no-more",
    words: { zh: ["不用于改进", "停止改进"], en: ["stop improving"] },
    help: { zh: "（私聊）不再留，已留的删掉", en: "(private) keep them no more" },
  },
];

/** Everybody says so for themselves, nobody for another; unless they do, none of their words are kept. */
async function lend(ask: Ask, lends: boolean): Promise<Refusal | null> {
  const { lane, speaker, chat } = ask;
  if (chat.kind !== "private") return { why: "only-private", say: wording.onlyPrivate };
  await setPerson(lane, speaker.id, { lends });
  const count = lends ? 0 : await dropExamplesOf(lane, speaker.id);
  const text = lends ? wording.lent[chat.language]() : wording.lentNoMore[chat.language]({ count });
  await answer(ask, { kind: "notice", text });
  return null;
}

/** Corrections 改正, from which the reader learns: counted, and with consent kept as examples. */
export const labels: Feature = {
  name: "labels",
  verbs,
  commands: {
    "lend-words": (ask) => lend(ask, true),
    "lend-no-more": (ask) => lend(ask, false),
  },
  onDemand: {},
  kind: null,
  timers: {},
};
