import { matters, type Matter } from "./matter.ts";

/** Errands away from home: on foot, by car, at a counter. */
export const outings: readonly Matter[] = matters("errand")`
  车辆搭电 — Jump-start a car — 搭(?:个|一?下)?(?:电|火)|车.{0,8}(?:打不着|没电|亏电|趴窝)|(?:电瓶|电池)没电 — jump[- ]?start\w*|jump .{0,8}(?:car|van|battery)|(?:car|van).{0,24}(?:battery|won'?t start|(?:is|has) (?:dead|died))
  换轮胎 — Change a tyre — (?:换|补).{0,6}(?:备胎|轮胎|车胎) — (?:change|changing|swap) .{0,16}(?:tyre|tire|wheel)
  推车脱困 — Push a car — (?<!婴儿|宝宝|手|童|小|购物|平板)推.{0,4}(?<!手?推)车(?!用)|车.{0,6}(?:陷|卡|困) — push\w* .{0,10}(?:car|van)|(?:car|van) .{0,10}stuck
  倒车挪车 — Park or move a car — (?:倒|停|挪|开).{0,6}车(?:入库|位|进|出)?.{0,4}(?:不会|帮|一下) — (?:park|reverse|move) .{0,10}(?:my|our|the) (?:car|van)
  搭顺风车 — A lift — (?:搭|蹭|捎|顺)(?:一?个?)?(?:便|顺风|段)?.{0,3}(?:车|路|脚|程)|顺风车|(?:送|载|捎|拉|带|捎).{0,12}(?:火车站|高铁站|机场|地铁[站口]|车站|去|到)|(?:顺路|开车).{0,8}(?:去|到|回)|地铁[站口].{0,4}接|接.{0,6}(?:地铁|车站|机场) — (?:give|get|need|have|after|want|looking for|love|cadge|for|of|any|share|with) .{0,16}(?<!(?:the|our|this|that) )(?:lift|ride|spin)(?! (?:is|in|has|broken|out|stuck|fix\w*|repair\w*|being|going|won'?t|doesn'?t|isn'?t))|(?:lift|ride) (?:to|into|home|from|back)|(?:run|drive|driv\w+|drop|take|pick) (?:me|her|him|us|them|my .{2,14}|up).{0,8}(?:to|into|up|down|from|home|at|off) .{0,14}(?:airport|station|town|work|bus|train|centre|center|school|home|home|church|temple|mosque|ferry|city|mall|metro|subway)
  寄信寄件 — Post something — (?:寄|投|邮|发).{0,8}(?:信|件|包裹|快递|明信片|材料) — (?:post|mail|send|drop|return|take).{0,20}(?:letters?|parcel|package|card|postcard|envelope|returns?|amazon)
  还书 — Return library books — (?:还|借).{0,6}(?:图书馆|书) — (?:return|take back|drop off|renew|borrow).{0,20}(?:library|books?)
  取东西 — Fetch something — (?:取|拿|领|捎).{0,8}(?:证|证件|身份证|文件|材料|衣服|干洗|蛋糕|票|东西|报告|化验单|伞|钱包|手机|书包|钥匙|眼镜|牛奶|报纸|信) — (?:pick up|collect|fetch|get|grab|bring).{0,24}(?:dry cleaning|cake|tickets?|documents?|passport|papers?|results|newspaper|flowers|glasses|bag|lunch|coat|laptop|order|takeaway)
  送东西 — Take something to somebody — (?:送|捎|带|递|转交|落).{0,10}(?:午饭|饭盒|饭卡|作业|作业本|书包|雨伞|伞|钥匙|材料|文件|东西|水杯|校服|外套|衣服) — (?:drop|deliver|take|bring|pass).{0,8}(?:off )?.{0,24}(?:lunch|homework|keys?|bag|coat|umbrella|forgotten|package|flowers|something|things).{0,16}(?:to|off|at|round|over|for)
  排队挂号 — Queue or book for somebody — (?:排|占).{0,4}(?:队|个?位|座)|(?:抢|挂|约|预约).{0,6}(?:号|票|专家) — (?:queue|stand in line|wait in line|book .{0,12}(?:appointment|ticket|slot)).{0,12}
  签字作证 — Sign as a witness — (?:签|作|做|当).{0,6}(?:字|见证|证人|担保人?|推荐人) — (?:witness|sign|countersign|vouch|reference|referee).{0,20}(?:signature|form|passport|photo|will|document|for me)?
  拍照 — Take photographs — (?:拍|照|录|剪).{0,6}(?:照|相|视频|证件照|全家福|录像) — (?:take|taking|shoot|film|edit|record).{0,16}(?:photos?|pictures?|portrait|video|headshot)
  练外语 — Practise a language — (?:练|学|教|补).{0,6}(?:英语|英文|口语|日语|法语|普通话|中文|粤语) — (?:practi[sc]e|teach|learn|improve|speak|chat in).{0,20}(?:english|chinese|mandarin|cantonese|spanish|french|german|japanese|arabic|hindi|conversation)
  学骑车学车 — Learn to ride or drive — (?:教|学|陪|练).{0,8}(?:骑车|骑自行车|开车|倒车|练车|游泳|轮滑|滑冰) — (?:teach|learn|practi[sc]e|show).{0,20}(?:ride|riding|drive|driving|swim|swimming|skate|cycle|parallel park\w*)
  教手艺 — Teach a craft — (?:教|学).{0,8}(?:织毛衣|钩针|缝纫|包粽子|包饺子|做菜|剪纸|编织|插花|理财|吉他|钢琴|唱歌|化妆|打太极|画画|书法|魔方) — (?:teach|show|learn).{0,20}(?:knit\w*|crochet\w*|sew\w*|cook\w*|bak\w*|guitar|piano|paint\w*|draw\w*|sourdough|dance|dancing|origami|make-?up)
  找人作伴同去 — Somebody to come along — (?:陪|一起去|作伴|搭伴).{0,10}(?:去|走|逛|散步|买|办|面试|法院|看房|派出所|银行) — (?:come|go|walk|accompany|join).{0,12}(?:with|along).{0,16}(?:me|him|her|us)
`;
