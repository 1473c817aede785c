/** What the fields of the form are called, and what helps to fill them in. */
export const steps = {
  community: {
    title: { zh: "1 您的社区", en: "1 Your community" },
    about: { zh: "中英文名填一个就行。", en: "A name in one language is enough." },
    zh: { zh: "中文名", en: "Name in Chinese" },
    en: { zh: "英文名", en: "Name in English" },
    language: { zh: "平时说", en: "Language" },
    timezone: { zh: "时区", en: "Time zone" },
    timezoneHint: { zh: "已按您的浏览器填好。", en: "Filled in as your browser tells it." },
  },
  houses: {
    title: { zh: "2 楼", en: "2 Buildings" },
    about: {
      zh: "知道有哪些楼，才听得懂“3号楼电梯坏了”。不填也能用。",
      en: "So that “the lift in Block 3” is understood. You may leave it empty.",
    },
    list: { zh: "哪些楼", en: "Which buildings" },
    listHint: {
      zh: "一行一段，如 1-12号楼。分网格的，网格写在前面，如 一网格：1-6号楼。",
      en: "A range or a name a line, such as Block 1-12. With grids, the grid first: Grid 1: Block 1-6.",
    },
    none: { zh: "还没有楼。", en: "No buildings yet." },
    read: { zh: "读作：", en: "Read as: " },
    grids: { zh: "网格：", en: "Grids: " },
  },
  groups: {
    title: { zh: "3 群", en: "3 Groups" },
    about: {
      zh: "邻里要进的群。居民群至少一个。",
      en: "The chats that linli joins. At least one is for residents.",
    },
    group: { zh: "群", en: "Group" },
    add: { zh: "加一个群", en: "Add a group" },
    network: { zh: "在哪里", en: "Where" },
    kind: { zh: "做什么用", en: "What for" },
    language: { zh: "说什么话", en: "Language" },
    chat: { zh: "群号", en: "Its id" },
    chatHint: {
      zh: "可以空着：以后管理员在群里发绑定码。",
      en: "May stay empty: later the admin binds it by a code.",
    },
  },
  helpers: {
    title: { zh: "4 谁来帮忙", en: "4 Who helps" },
    about: {
      zh: "责任单位（如物业）办居民办不了的事；社区工作人员、网格员、志愿者看着、帮着。",
      en: "Units, such as Estates, do what neighbours cannot; staff, grid workers and volunteers look after it.",
    },
    units: { zh: "责任单位", en: "Units" },
    unit: { zh: "单位", en: "Unit" },
    addUnit: { zh: "加一个单位", en: "Add a unit" },
    unitName: { zh: "名字", en: "Name" },
    handler: { zh: "管什么", en: "What it does" },
    unitGroup: { zh: "它的群", en: "Its group" },
    fallback: { zh: "没人管的事都归它", en: "Gets what is nobody else's" },
    people: { zh: "人", en: "People" },
    person: { zh: "人", en: "Person" },
    addPerson: { zh: "加一个人", en: "Add a person" },
    peopleHint: {
      zh: "至少一位负责人，他或她是管理员。居民不用写。",
      en: "At least one in charge, who is the admin. Residents need not be listed.",
    },
    name: { zh: "称呼", en: "Name" },
    role: { zh: "身份", en: "Role" },
    worksFor: { zh: "单位", en: "Works for" },
    grid: { zh: "网格", en: "Grid" },
    ids: { zh: "账号编号（可不填）", en: "Account ids (optional)" },
    idsHint: {
      zh: "空着的，由管理员私下给一个绑定码。",
      en: "Who has none gets a code from the admin, privately.",
    },
    wechat: { zh: "微信", en: "WeChat" },
    telegram: { zh: "Telegram", en: "Telegram" },
    choose: { zh: "请选……", en: "Choose…" },
    noGroup: { zh: "没有", en: "none" },
    whole: { zh: "整个社区", en: "the whole community" },
  },
  manners: {
    title: { zh: "5 分寸", en: "5 Manners" },
    about: {
      zh: "邻里多半时候不出声。照这样就好，也可以改。",
      en: "linli keeps silent most of the time. These are good as they are; change what you like.",
    },
    quiet: { zh: "夜里不主动发言", en: "No unasked posts at night" },
    from: { zh: "从", en: "From" },
    to: { zh: "到", en: "Until" },
    quietHint: {
      zh: "有人求助、有险情，照样回应。",
      en: "Who asks is answered all the same, and so are emergencies.",
    },
    weekly: { zh: "每周发一次小结", en: "A summary each week" },
    weekday: { zh: "周几", en: "Day" },
    at: { zh: "几点", en: "Time" },
    daily: { zh: "每个群每天最多主动发几条", en: "Most unasked posts a group and day" },
    dailyHint: {
      zh: "平常是 20。回答别人不算。",
      en: "Usually 20. Answers do not count.",
    },
  },
};

/** What is chosen from. */
export const choices = {
  languages: [
    ["zh", { zh: "中文", en: "Chinese" }],
    ["en", { zh: "英文", en: "English" }],
  ],
  networks: [
    ["telegram", { zh: "Telegram", en: "Telegram" }],
    ["wechat", { zh: "微信", en: "WeChat" }],
  ],
  kinds: [
    ["residents", { zh: "居民群", en: "residents" }],
    ["work", { zh: "工作群（社区工作人员）", en: "staff at work" }],
    ["unit", { zh: "单位群（如物业）", en: "a unit, such as Estates" }],
  ],
  handlers: [
    ["property", { zh: "物业：维修、保洁、绿化", en: "Estates: repairs, cleaning, greenery" }],
    ["utilities", { zh: "水电气", en: "water, power, gas" }],
    ["community", { zh: "社区自己", en: "the community itself" }],
    ["street", { zh: "街道部门", en: "an office of the street" }],
  ],
  roles: [
    ["head", { zh: "负责人（兼管理员）", en: "in charge (and admin)" }],
    ["staff", { zh: "社区工作人员", en: "staff" }],
    ["grid", { zh: "网格员", en: "grid worker" }],
    ["worker", { zh: "单位的人", en: "works for a unit" }],
    [
      "verified",
      { zh: "志愿者，核实过（可帮病弱家庭）", en: "verified volunteer (may help with illness)" },
    ],
    ["volunteer", { zh: "志愿者", en: "volunteer" }],
    ["supervisor", { zh: "督导", en: "supervisor" }],
  ],
  weekdays: [
    ["Mon", { zh: "周一", en: "Monday" }],
    ["Tue", { zh: "周二", en: "Tuesday" }],
    ["Wed", { zh: "周三", en: "Wednesday" }],
    ["Thu", { zh: "周四", en: "Thursday" }],
    ["Fri", { zh: "周五", en: "Friday" }],
    ["Sat", { zh: "周六", en: "Saturday" }],
    ["Sun", { zh: "周日", en: "Sunday" }],
  ],
} as const;
