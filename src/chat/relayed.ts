/** Words of somebody else that somebody passes on. */
export type Relayed = {
  /** Who said them, as far as they tell; null where nobody is named. */
  readonly who: string | null;
  readonly words: string;
};

const says = "(?:说|问|讲|写|喊|反映|留言)(?:道|了)?";
const inChat = String.raw`(?:在[^:：，,。！？!?\n]{0,4}群[里聊]?面?|群里)`;
const wrote = "(?:says?|said|writes?|wrote|asks?|asked|posted)";
const inGroup = "(?:in|on|to) (?:the |our )?(?:[a-z]+ )?(?:group|chat)";
const surname =
  "[王李张刘陈杨黄赵吴徐孙周朱胡郭林罗郑梁宋唐韩冯邓曹彭曾董潘袁蔡蒋杜魏吕沈姚卢崔谭陆汪范廖贾傅邹熊孟秦阎薛侯郝邵钱尹黎乔赖龚]";
const called =
  "(?:大?爷|奶奶?|大[妈娘叔婶]|阿?姨|叔|婶|伯|姐|哥|嫂|师傅|老师|先生|女士|太太|居民|业主|邻居|住户)";

/** How somebody tells what another said; each catches who, and what. */
const forms: readonly RegExp[] = [
  /^()(?:[[【(（](?:聊天记录|转发?)[\]】)）]|转发?[:：]|fwd?:)\s*(.+)$/isu,
  new RegExp(`^([^:：，,。！？!?\\n]{1,14}?)(?:${inChat}${says}[:：，,]?|${says}[:：])(.+)$`, "su"),
  new RegExp(`^(\\p{L}.{0,39}?) ${wrote}(?: ${inGroup}(?: that)?[:,]?|:)\\s(.+)$`, "isu"),
  /^(?:fwd?|forwarded|message)?\s?from (\p{L}[\p{L}'. -]{0,39}):(.+)$/isu,
  new RegExp(
    `^((?:[\\d#-]+(?:号楼|栋|室)?[\\s-]*)?(?:\\p{Script=Han}{0,4}${called}|[老小]?${surname}\\p{Script=Han}{0,2}))[:：](.+)$`,
    "su",
  ),
  /^((?:(?:Mrs?|Ms|Miss|Dr|Aunt|Auntie|Uncle|Granny|Grandma|Grandpa|Old)\.? )?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?):\s(.+)$/su,
];

/** Nobody is called so: it begins one's own words, or tells what they are about. */
const noName = [
  /^(?:谁|你|您|跟|给|对|向|请|麻烦|听|据|比如|不|周[一二三四五六日天末]|黄金|孙子)|[我咱俺]们?$|[想要来先再就听话如是么也用别简单直实短]$/u,
  /^(?:i|we|you|who|help|hi|hello|hey|dear|urgent|question|request|wanted|need|needed|please|note|ps|re|subject|address|phone|tel|time|where|when|what|wish|issue|problem|favou?r|looking|all|everyone|update|also|sorry|thanks|flat|block|building|lost|found|asap|anyone|to|from)(?!\p{L})/iu,
  /(?:day|morning|noon|evening|night|tomorrow|weekend)$/iu,
];

/** Somebody, but nobody in particular. */
const unnamed =
  /有人|居民|业主|邻居|住户|大家|群里|somebody|someone|neighbou?rs?|residents?|^(?:he|she|they)$/iu;

/**
 * What somebody tells that another said: `王大爷说：谁能帮我借个轮椅`, `Mrs Hill: could somebody…`,
 * `转：…`. Null for one's own words.
 *
 * @param safe what `safeText` gave
 */
export function readRelayed(safe: string): Relayed | null {
  for (const form of forms) {
    const [, who = "", rest = ""] = form.exec(safe.trim()) ?? [];
    const words = rest.trim();
    if (words === "" || noName.some((one) => one.test(who))) continue;
    const named = who === "" || unnamed.test(who) ? null : who.trim();
    const inner = readRelayed(words);
    return inner === null ? { who: named, words } : { ...inner, who: inner.who ?? named };
  }
  return null;
}
