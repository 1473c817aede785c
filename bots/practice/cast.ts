import type { Bilingual } from "../../src/kernel/locale.ts";

/** Who somebody of the practice community is, and what can be tried as them, by their ids in its file. */
export const blurbs: Readonly<Record<string, Bilingual>> = {
  li: {
    zh: "3号楼居民，常替妈妈说话：试试提个心愿",
    en: "Block 3, often speaks for her mother: ask for a hand",
  },
  zhang: {
    zh: "3号楼居民，最懂那部电梯：试试报修",
    en: "Block 3, knows that lift too well: report a repair",
  },
  wang: {
    zh: "2号楼，已核实志愿者：什么心愿都可以接",
    en: "Block 2, verified volunteer: may take any wish",
  },
  lin: {
    zh: "5号楼居民，话说得客气：试试让它私下问您",
    en: "Block 5, asks in hints: let it ask back privately",
  },
  ann: {
    zh: "1号楼居民，说英文：试试用英文提心愿",
    en: "Block 1, writes English: ask in the English group",
  },
  ben: {
    zh: "4号楼，志愿者，说英文：两个群的心愿都接",
    en: "Block 4, volunteer, writes English: take wishes of both groups",
  },
  chen: {
    zh: "一网格网格员：替不用手机的老人代报",
    en: "Grid worker: file for an old neighbour without a phone",
  },
  zhou: {
    zh: "社区工作者、管理员：待办、发布、派单",
    en: "Community staff, admin: todo, approve, assign",
  },
  liu: {
    zh: "物业：受理、办理、完成",
    en: "Property worker: accept, start, done",
  },
  du: {
    zh: "街道督导员：超时的事会找到他，可看进度",
    en: "Street supervisor: hears of what is overdue, looks at status",
  },
};
