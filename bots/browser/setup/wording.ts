import { sentence } from "../../../src/kernel/locale.ts";

/** What the page says around its fields. */
export const wording = {
  title: { zh: "装进自己的群", en: "Your own group" },
  pageTitle: { zh: "装进自己的群 · 邻里", en: "Your own group · linli" },
  practice: { zh: "练习", en: "Practice" },
  otherLanguage: { zh: "English", en: "中文" },
  lead: {
    zh: "填五步，右边（手机上在下面）就写好一份社区档案。不用一次填完：草稿只存在这个浏览器里。",
    en: "Five short steps write your community file, shown beside them (below, on a phone). No need to finish at once: the draft stays in this browser alone.",
  },
  required: { zh: "必填", en: "required" },
  remove: { zh: "删去", en: "Remove" },
  file: { zh: "写好的档案", en: "The file" },
  fileAbout: {
    zh: "可以直接在这里改。",
    en: "You may edit it right here.",
  },
  byHand: {
    zh: "您在直接改档案，左边（上面）的表单先停用。",
    en: "You are editing the file by hand, so the form rests.",
  },
  backToForm: { zh: "放弃手改，回到表单", en: "Drop these edits, back to the form" },
  checking: { zh: "正在检查……", en: "Checking…" },
  fine: {
    zh: "✓ 没有问题，可以用了。",
    en: "✓ Nothing is wrong; it is ready for use.",
  },
  unheard: {
    zh: "邻里没有回应。它还开着吗？改动都留着。",
    en: "linli does not answer. Is it still running? Your changes are kept.",
  },
  wrong: sentence<{ count: number }>({
    zh: ({ count }) => `还有 ${count} 处要填或要改。`,
    en: ({ count }) =>
      count === 1 ? "One thing is left to do." : `${count} things are left to do.`,
  }),
  showFirst: { zh: "去第一处", en: "Show me the first" },
  line: sentence<{ line: number }>({
    zh: ({ line }) => `第 ${line} 行`,
    en: ({ line }) => `Line ${line}`,
  }),
  save: { zh: "存到邻里旁边", en: "Save it beside linli" },
  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "已复制。", en: "Copied." },
  notCopied: {
    zh: "浏览器不让复制，文字已选好，请按 Ctrl-C。",
    en: "The browser does not allow it; the text is selected, press Ctrl-C.",
  },
  download: { zh: "下载", en: "Download" },
  startOver: { zh: "清空，从头填", en: "Start over" },
  surely: {
    zh: "要清空所有已填的内容吗？",
    en: "Throw away everything you have filled in?",
  },
  alreadyThere: {
    zh: "邻里旁边已有 community.yaml，这里不会覆盖它。请下载这一份，比对后自己替换。",
    en: "A community.yaml lies beside linli already, and is never overwritten. Download this one, compare, and replace it yourself.",
  },
  saved: {
    zh: "已存为 community.yaml。请停下邻里（Ctrl-C），再 npm start，就是您的社区了。",
    en: "Saved as community.yaml. Stop linli (Ctrl-C) and npm start again: it is your community now.",
  },
  mistaken: {
    zh: "还没存：请先改好上面说的地方。",
    en: "Not saved: please mend what is told above first.",
  },
  unwritable: sentence<{ code: string }>({
    zh: ({ code }) => `存不了（${code}）。请下载，再放到启动邻里的文件夹。`,
    en: ({ code }) =>
      `It cannot be saved there (${code}). Download it, and put it into the folder in which linli is started.`,
  }),
};
