import { terms, words } from "./lexicon.ts";

const killing = "(?:弄死|打死|杀了?|砍死|捅死|整死|掐死)";
const leaving =
  "(?:ever )?(?:leave(?= him| her| home|[.!,]|$)|left him|(?:tell|told) (?:any|some) ?(?:one|body)|(?:tell|call|told|go to) the police|try to (?:leave|go|run)|walk out|speak up)";
const watcher = "(?:前夫|前男友|前妻|前任|那个?男[的人]|陌生男?人|陌生男的)";
const thing = "(?:the|a|my|our|this|that) (?:[a-z]+ )?";

/** Weary of life, and threatened or kept in at home, in words of every day. */
export const despairTold: readonly RegExp[] = [
  words`(?<!(?:孩子|娃|狗|儿子|女儿|孙子|孙女|[他她])[就也]?)(?:天天|每天|整天|一直)[都就只老]{0,2}想着?[跟随陪]着?(?:[他她]|老伴|妈妈?|爸爸?)(?:一起)?[走去](?:了|算了)?(?=[,.!?~]|$) / (?:去世|不在了|没了|过世|走了以后|走后)[^!?]{0,16}我[就也只好真]{0,2}想[跟随陪]着?[他她](?:一起)?[走去](?:了|算了)?(?=[,.!?~]|$) / 来[世生][再重][见聚会]
    (?:敢|要是|如果|再)[^.!?]{0,8}(?:走|离婚|离开|报警|跑|分手|说出去|回娘家|告诉)[^.!?]{0,8}${killing}(?:我|你|全家) / 威胁(?:说|我)?[,]?要?${killing}我 / ${watcher}(?:天天|每天|又|一直|总是?|老是?|每晚|今天|现在|还|晚上|都){1,3}(?:来|跑到|跑来)?[在到]?[^,.!?]{0,8}[守蹲堵盯](?:着|我|点|门)
    (?:儿子|老公|丈夫|男友|男朋友|前夫|老婆|媳妇|儿媳|女婿|保姆|护工|[他她])(?:天天|每天|又|一直|总是?|老是?|经常|还|动不动){1,2}骂我[,]?[又还也]?[打揍踹掐扇](?:我|人) / 对(?:我|老人|孩子|老婆|她)[^,.!?]{0,4}(?:又打又骂|非打即骂|拳打脚踢) / [把将]我们?反?[锁关](?:在|起来)[^!?]{0,12}不给(?:饭|吃|喝|水)`,
  terms`(?:don'?t|do not|can'?t|cannot|no longer) see (?:the|any|a) point(?: in (?:anything|it all|life)(?=[.!,]|$)| any ?more[^\n]{0,60} (?:can'?t|cannot) (?:keep going|go on|carry on)) / had enough of (?:living|life|being alive)(?! (?:in|here|on|near|with|next|out|above|below|under|at|by|off|as)(?![a-z])) / want another day(?=[.!,]|$| like this) / (?:can'?t|cannot) face another day(?=[.!,]|$| like this)
    (?:thinking|thoughts|think|thought) (?:of|about) (?:just )?(?:jumping (?:off|from|out of) ${thing}(?:balcony|roof|bridge|building|window|block|tower|cliff)|(?:jumping|stepping|walking) (?:in front of|under) ${thing}(?:train|bus|car|lorry)|hanging myself|not being (?:here|alive) any ?more)(?![^.!?]{0,30} (?:bungee|charity|abseil))
    (?:he|she|husband|boyfriend|partner|wife|ex|dad|father|son)(?:'ll| will|'s going to| is going to|'d| would| has threatened to| threatened to| threatens to) (?:kill|stab|strangle|bury) (?:me|us|the kids) if (?:i|we) ${leaving} / if (?:i|we) ${leaving},? (?:he|she)(?:'ll| will|'d| would|'s going to) kill (?:me|us)
    my ex(?:-husband|-boyfriend|-wife|-partner)?(?:'s| is| has been)(?: always| still| sitting| standing| waiting| there)? outside[^.!?]{0,24} (?:every|again|each|all) / (?:my ex|he|she|husband|boyfriend|this man)(?![a-z])[^!?\n]{0,60} i(?:'m| am)(?: so| too| really)? (?:scared|afraid|terrified|frightened) to (?:leave|go out|go home|open the door|sleep)
    (?<!(?:rain|weather|snow|flu|cold|covid|lockdown|heat|storm|leg|back|knee|it) )(?:keeps?|kept|keeping) (?:me|us|her|my (?:mum|gran|mother|nan)) (?:shut|locked) (?:in|up|away) / (?:husband|boyfriend|partner|wife|ex|dad|father|son|he|she)(?:'s| is| gets| got| came home| comes home)(?: always| so| very)? (?:drunk|drinking|wasted)[^.!?]{0,12} (?:hits?|hitting|beats?|beating|punch(?:es|ing)|kick(?:s|ing)|slap(?:s|ping)|chok(?:es|ing)) (?:me|us|her|mum|my (?:mum|mother|kids?|children))(?! (?:up|at|to|with))`,
];

/** A farewell or a weariness that may be no more than a mood. */
export const despairHinted: readonly RegExp[] = [
  words`永别 / 下辈子再[见聚] / 不给(?:我|我妈|老人|老太太|奶奶|爷爷)(?:饭吃|吃饭|水喝)`,
  terms`(?:don'?t|do not|won'?t|no point) (?:come |bother )?(?:looking|look|search) for me / (?:don'?t|do not|can'?t|no longer) see (?:the|any|a) point any ?more(?! (?:of|in) (?:the|this|that|a|these)(?![a-z])) / i (?:just )?(?:can'?t|cannot) keep going(?=[.!,]|$) / (?:won'?t|doesn'?t|never) feeds? (?:me|us|my (?:mum|gran|mother|nan))`,
];
