import { terms, words } from "./lexicon.ts";
import { matter, type Matter } from "./matter.ts";

/** Shared things that need a plan, a vote or money 微项目; only together with a proposal. */
export const projects: readonly Matter[] = [
  matter(
    "greening",
    "routine",
    "绿化种植",
    "Planting",
    words`(?:种|栽|补种|绿化).{0,10}(?:树|花|草|菜|一排|一片|绿植|绿篱|起来|月季|蔷薇) / (?:花园|菜园|草坪).{0,4}改造`,
    terms`(?:plant\w*|allotments?|flower ?beds?|wildflowers?|community garden|raised beds?|trees?|orchard)`,
  ),
  matter(
    "eldercare",
    "routine",
    "开办老年食堂",
    "Meals for older neighbours",
    words`(?:老年|长者|助餐|社区|老人)(?:食堂|餐厅|饭堂|助餐点) / 助餐`,
    terms`(?:lunch club|canteen|meals? (?:service|scheme|club)|day (?:centre|center))`,
  ),
  matter(
    "traffic",
    "routine",
    "交通与停车规划",
    "Re-plan traffic or parking",
    words`单行(?:道|线|循环)? / 停车.{0,6}(?:规划|划|方案|位) / (?:划|增加|扩).{0,6}(?:车位|停车位) / 人车分流 / 斑马线`,
    terms`one[- ]way / traffic calming / (?:permit|residents?'?) parking / parking scheme / crossing / 20 ?mph / zebra`,
  ),
  matter(
    "sanitation",
    "routine",
    "垃圾分类与投放改造",
    "Better waste disposal",
    words`(?:垃圾|回收|厨余).{0,10}(?:点|亭|房|改造|分类|箱|柜)`,
    terms`(?:compost\w*|recycling (?:point|bank|bins?)|food waste bins?|bin (?:store|shed))`,
  ),
  matter(
    "culture",
    "routine",
    "文化活动空间",
    "A space for culture",
    words`(?:图书角|书屋|阅览|图书馆|文化墙|舞台|露天电影|活动室)`,
    terms`(?:library|book (?:swap|exchange|box)|mural|stage|film nights?|community (?:room|cinema))`,
  ),
  matter(
    "facility",
    "routine",
    "加装公共设施",
    "A new shared facility",
    words`电梯 / 坡道 / 扶手 / 摄像头 / 监控 / 充电[桩棚柜] / 车棚 / 减速带 / 健身 / 长椅 / 长凳 / 椅子? / 座椅 / 凳子? / 凉亭 / 雨棚 / 雨搭 / 遮阳 / 游乐 / 滑梯 / 沙坑 / 路灯 / 灯 / 凸面镜 / 反光镜 / 广角镜 / 洗衣 / 晾衣 / 晒被 / 篮球 / 乒乓 / 快递柜 / 自行车 / 母婴 / 直饮水 / 饮水机 / 公厕 / 围栏 / 护栏 / 门禁 / 道闸 / 塑胶 / 步道 / 除颤 / aed / 灭火器 / 喷淋 / 隔音 / 宠物 / 跑道 / 儿童`,
    terms`(?:ramps?|handrails?|cameras?|cctv|chargers?|charging (?:points?|station)|ev|bike (?:rack|shed|store|hangar)|bike racks|racks|speed (?:bumps?|humps?)|humps?|bench(?:es)?|shelter|playground|swings?|slide|lights?|lighting|mirror|laundry|clothes ?lines?|gym|outdoor gym|hoop|pitch|court|lockers?|parcel lockers?|water fountain|defibrillator|defib|aed|fence|gate|seats?|seating|dog (?:park|run)|solar|panels|toilets?|gazebo|noticeboard|sandpit|trampoline|stair ?lift|insulation|dryer)`,
  ),
];
