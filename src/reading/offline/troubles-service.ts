import { terms, words } from "./lexicon.ts";
import { matter, type Matter } from "./matter.ts";

/** What an office must do: checks, relief, papers, rooms, courses. */
export const officeMatters: readonly Matter[] = [
  matter(
    "eldercare",
    "urgent",
    "请上门看望一位居民",
    "Welfare check on a neighbour",
    words`(?:大爷|大妈|奶奶|爷爷|老人|老太太|老爷子|阿姨|叔|伯).{0,30}(?:没见|没出门|敲门没|没人应|不接电话|电话不接|打不通|没动静|联系不上|好几天没|两天没|三天没|没下楼) / (?:没人应|敲门没|联系不上|电话打不通).{0,30}(?:老人|独居|一个人住|大爷|奶奶)`,
    terms`(?:haven'?t|hasn'?t|not|nobody has|no one has|anyone) (?:been )?seen .{0,40}(?:days?|since|curtains|old|mrs|mr|lives alone|on (?:her|his) own) / (?:not answering|no answer|phone ringing out|won'?t answer|curtains (?:still )?(?:shut|drawn|closed)).{0,40} / welfare check`,
  ),
  matter(
    "health",
    "soon",
    "就医用药事务",
    "A clinic matter",
    words`(?:社区医院|卫生站|卫生服务中心|家庭医生|疫苗|体检|献血|药房|挂号).{0,20}(?:能不能|可以|上门|安排|增加|没|不|排不|缺|改|延长|希望|请)`,
    terms`(?:clinic|surgery|gp|health (?:centre|center|visitor)|nurse|vaccin\w+|pharmacy).{0,40}(?:can|could|need|no|never|visit|closed|please|book)`,
  ),
  matter(
    "hardship",
    "routine",
    "困难救助申请",
    "Relief for a household",
    words`(?:申请|办|评|给).{0,8}(?:低保|救助|补助|困难补贴|临时救助|大病|减免|廉租|公租房|帮扶) / (?:低保|救助|补助).{0,12}(?:申请|怎么办|帮|停|没)`,
    terms`(?:apply|application|help).{0,30}(?:relief|hardship|grant|benefits?|pip|universal credit|food stamps|allowance|crisis fund|rent support)`,
  ),
  matter(
    "legal",
    "soon",
    "法律与欠薪问题",
    "A legal matter",
    words`(?:拖欠|欠|不发|克扣|扣).{0,8}(?:工资|工钱|薪|押金|补偿) / (?:房东|中介|公司|老板|单位).{0,20}(?:不退|不给|不还|赶|开除|辞退|跑路|违约|不签) / 押金.{0,10}(?:不退|要不回|扣)`,
    terms`(?:landlord|agent|boss|employer|company|letting agent).{0,40}(?:deposit|wages|won'?t (?:pay|return|give)|refus\w+|owes?|evict\w*|unpaid|withh\w+|kicked|notice) / unpaid wages`,
  ),
  matter(
    "admin",
    "routine",
    "证明与手续",
    "A certificate or procedure",
    words`(?:开|办|盖|补|出具).{0,8}(?:证明|居住证|准生证|户口|老年证|公章|社保卡|身份证|盖章|暂住|备案).{0,14}`,
    terms`(?:need|want|get|issue|sign|stamp|apply).{0,24}(?:letter|certificate|proof of (?:address|residence)|noc|permit|id card|stamp|registration)`,
  ),
  matter(
    "culture",
    "routine",
    "借用活动场地",
    "Use of a common room",
    words`(?:借|租|用|订|预约|批).{0,10}(?:活动室|活动中心|多功能厅|会议室|场地|排练厅|礼堂|架空层|篮球场) / (?:活动室|活动中心|多功能厅|会议室|排练厅|礼堂).{0,14}(?:借|批|给用|开放|能用)`,
    terms`(?:book|use|borrow|hire|have) (?:of )?(?:the |our )?(?:hall|community (?:room|hall|cent(?:re|er))|club ?house|common room|function room|multi-?purpose (?:hall|room))`,
  ),
  matter(
    "employment",
    "routine",
    "就业帮扶",
    "Help to find work",
    words`(?:技能|电工|月嫂|就业|职业|上岗)培训 / 公益性?岗位 / 招聘会.{0,10}(?:办|开|多)`,
    terms`job (?:fair|club|training|coach)|skills? (?:training|course)`,
  ),
  matter(
    "culture",
    "routine",
    "开设课程或活动",
    "A course or an activity",
    words`(?:开|办|搞|组织|教).{0,6}(?:个|一)?(?:班|课|兴趣小组|讲座|比赛|演出|联欢|书法|国画|舞蹈|合唱)`,
    terms`(?:run|start|organi[sz]e|put on|host) .{0,30}(?:class(?:es)?|course|lessons?|workshops?|club|sessions|yoga|choir|party)`,
  ),
  matter(
    "other",
    "routine",
    "更新公告或名单",
    "A notice or list to be renewed",
    words`(?:名单|公告|通知|公示栏|宣传栏|公告栏).{0,24}(?:换|更新|过期|还是|贴|撕|旧) / (?:贴|换|发)(?:一)?张.{0,6}(?:通知|纸) / 群里.{0,14}(?:广告|刷屏).{0,16}(?:清|管|踢)`,
    terms`notice ?board.{0,40}(?:old|out of date|outdated|still|from|update\w*) / (?:old|outdated|out of date) (?:notice|list|poster) / (?:spam|adverts?|ads) in (?:the|this) (?:group|chat)`,
  ),
];
