import type { Form } from "../bots/setup/form.ts";

/** A form as a volunteer leaves it, complete; `parts` replace what stands there. */
export const volunteerForm = (parts: Partial<Form> = {}): Form => ({
  community: { zh: "榆园社区", en: "Elm", timezone: "Asia/Shanghai", language: "zh" },
  houses: "一网格：1-6号楼\n二网格：7-12号楼",
  groups: [
    { key: "a", network: "telegram", kind: "residents", language: "zh", chat: "-1001" },
    { key: "b", network: "wechat", kind: "residents", language: "en", chat: "" },
    { key: "c", network: "wechat", kind: "unit", language: "zh", chat: "" },
  ],
  units: [{ key: "u", name: "物业", handler: "property", group: "c", fallback: true }],
  people: [
    { ...nobody, key: "p", name: "周主任", role: "head" },
    { ...nobody, key: "q", name: "小陈", role: "grid", grid: "二网格", telegram: "1001" },
    { ...nobody, key: "r", name: "老赵", role: "worker", unit: "u" },
  ],
  manners: {
    quiet: true,
    from: "22:00",
    to: "07:00",
    weekly: true,
    weekday: "Mon",
    at: "09:00",
    daily: "20",
  },
  ...parts,
});

const nobody = { unit: "", grid: "", telegram: "", wechat: "" };
