import { terms, words } from "./lexicon.ts";
import { matter, type Matter } from "./matter.ts";

/** Papers, work, reading, company: what takes a skill rather than hands. */
export const paperErrands: readonly Matter[] = [
  matter(
    "employment",
    null,
    "帮看简历",
    "Help with a CV",
    words`(?:改|看|写|做).{0,8}简历 / 简历.{0,12}(?:改|看看|指点|帮)`,
    terms`(?:look over|go over|look at|help|check|read|fix).{0,20}(?:cv|resume|cover letter|job application) / (?:cv|resume).{0,20}(?:help|look|check)`,
  ),
  matter(
    "employment",
    null,
    "找一份工作",
    "Looking for work",
    words`(?:找|介绍|有没有|推荐).{0,10}(?:工作|活儿?干|零工|兼职|岗位|差事|保洁的活|招人) / 失业.{0,20}(?:找|介绍|帮)`,
    terms`(?:looking for|need|any|find|after).{0,16}(?:work|a job|jobs?|shifts|part[- ]time) / (?:hiring|needs? a (?:driver|cleaner|cook|carer))`,
  ),
  matter(
    "legal",
    null,
    "想请人看看文书",
    "Someone to look over a document",
    words`(?:律师|懂法|法律).{0,24}(?:看|问|咨询|帮|指点) / (?:合同|遗嘱|协议|借条|仲裁|劳动合同).{0,16}(?:看看|看一|看下|咨询|帮)`,
    terms`(?:look at|look over|read|check|explain|go through).{0,24}(?:contract|lease|tenancy|agreement|will|letter|deposit)`,
  ),
  matter(
    "admin",
    null,
    "帮忙填表办手续",
    "Help with a form",
    words`(?:填|写|办|弄|打印|复印).{0,8}(?:表|申请|材料|证明|手续|文件|[页张份]) / (?:代办|代填)`,
    terms`(?:fill|filling|help).{0,16}(?:form|forms|application|paperwork) / print.{0,20}(?:pages?|form|document|label|ticket|something|few|boarding)`,
  ),
  matter(
    "disability",
    null,
    "读信翻译",
    "Read or translate",
    words`(?:读|念).{0,6}(?:信|通知|单子|报纸|说明书) / 翻译`,
    terms`(?:read|translat\w+|interpret\w*).{0,24}(?:letters?|mail|post|notice|form|for (?:me|him|her))`,
  ),
  matter(
    "culture",
    null,
    "找同伴一起活动",
    "Company for an activity",
    words`(?:教|学|一起|搭子|搭伴|找人).{0,8}(?:下棋|打球|羽毛球|乒乓|太极|跳舞|书法|唱歌|合唱|钓鱼|爬山|散步|打牌|二胡|画画|跑步)`,
    terms`(?:play|partner for|join|teach|learn).{0,20}(?:chess|bridge|badminton|tennis|table tennis|guitar|piano|knitting|dominoes|cards)`,
  ),
];
