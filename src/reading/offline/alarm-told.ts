import { terms, words } from "./lexicon.ts";

const child = "(?:孩子|小孩|小朋友|娃|宝宝|婴儿|男孩|女孩|儿子|女儿|孙子|孙女)";
const person = `(?:人|${child}|老人|老太太|老头|大爷|大妈|阿姨|爷爷|奶奶|师傅|工人|学生)`;
const childEnglish =
  "(?:kids?|child(?:ren)?|toddlers?|bab(?:y|ies)|infant|boy|girl|son|daughter|grandson|granddaughter)";
const personEnglish = `(?:${childEnglish}|people|person|man|men|woman|women|lady|some ?one|some ?body|neighbou?rs?|workers?|he|she|they|we|i|dad|mum|mom|grandad|grandma|gran)`;
const swallowable =
  "(?:batter(?:y|ies)|button cells?|magnets?|bleach|coins?|laundry pods?|washing pods?|nails?|glass|weedkiller)";

/** Hurt or taken ill as a witness tells it, in no word a doctor would use. */
export const illTold: readonly RegExp[] = [
  words`(?:把|被)[^,.!?]{0,6}电(?:倒|晕)(?!眼) / (?:漏电|触电|电线|插座|热水器)[^.!?]{0,10}电(?:倒|晕|伤)
    (?:流|淌|冒|出)了?(?:好多|很多|一地|大量|满地|好大一滩)的?鲜?血 / (?<!鼻)血(?:一直|还在|不停地?|哗哗地?|直)(?:往外)?(?:流|冒|淌|喷) / (?:全|满|浑)身都?是血 / 血(?:怎么)?[都也]?止不住 / 羊水(?:已经|刚才?|刚刚|好像|突然|提前)?破 / 破了?羊水
    吐白沫 / (?:全身|浑身|手脚|四肢)(?:一直|不停地?|都)?在?抽(?![烟血奖空]) / (?<![壶管喷瓶])嘴(?:巴|角)?(?:都|突然|一下子?|也|好像|有点){0,2}歪(?:了|斜|到|向) / 嘴歪眼斜 / 口眼歪斜 / 半边(?:身子|身体|脸)[^,.!?]{0,4}(?:动不了|不能动|没知觉|麻了|瘫) / 突然(?:说话)?(?:含糊|口齿不清|说不[清出]话)
    (?:吞|咽|误食|误吞)(?:了|下|下去|进去)?了?[^,.!?]{0,6}(?:电池|磁铁|磁力珠|洗衣凝珠|老鼠药|钉子) / (?:电池|磁铁|磁力珠|洗衣凝珠)[^,.!?]{0,6}(?:吞|咽)(?:了|下|进)
    ${person}(?:刚才?|刚刚|不小心|突然|失足|踩空){0,2}(?:掉|跌|滑|摔|落)(?:进|到|入|下)?了?(?:湖|河|江|水|池塘|水池|泳池|鱼塘|喷水池)(?:里|中|了)
    (?:车祸|撞(?:到|倒|了|伤|飞)了?(?:一?个)?${person})[^!?]{0,20}(?:躺|倒在|不动|血|起不来|受伤|昏) / 被[^,.!?]{0,4}车撞[^!?]{0,14}(?:起不来|不动|躺|血|昏)`,
  terms`(?:got|get|been|was|gets|getting) (?:badly )?(?:shocked|an? shock)[^.!?]{0,24} (?:fell|fallen|collapsed|not moving|can'?t move|on the floor|on the ground)(?! (?:off (?:my|his|her) (?:chair|seat)|about|over laughing)) / (?:got|had|been given|gets) an? (?:[a-z]+ )?electric(?:al)? shock
    (?:(?:lots|a lot|loads|pools?|tons) of|so much) blood(?! (?:pressure|tests?|sugar|oranges?|donors?|work|bank)) / (?:cut|split|cracked|gashed|smashed|busted) (?:his|her|my|their) (?:head|forehead|face|chin|scalp) open / blood(?: is|'s)? (?:pouring|gushing|spurting) / (?:can'?t|cannot) stop the bleeding / (?:bleeding|blood) won'?t stop
    (?:her|my|wife's|sister's|daughter's) waters(?: have| just|'ve| has){0,2} (?:broke|broken|gone) / (?:her|my|wife's) water(?: has| just){0,2} (?:broke|broken)(?! down) / (?:she|i|wife|sister|daughter|neighbou?r|woman|lady)(?:'s|'m| is| am)(?: now| just)?(?: gone| going)? (?:in|into) labou?r(?! (?:market|law|costs?|party|politics)) / baby(?:'s| is) coming (?:right )?now
    (?:foaming|frothing) at the mouth / shaking (?:all over )?uncontrollably / eyes (?:have )?rolled back / (?:face|mouth)(?:'s| is| has)?(?: all| suddenly| gone| started){0,2} droop(?:ing|ed|s) / droop(?:ing|ed) (?:face|mouth)
    swallow(?:ed|ing) (?:a |an |the |some |one of the |two |his |her )?(?:[a-z]+ )?${swallowable} / ${personEnglish}(?: has| have| just|'s){0,2} (?:fell|fallen|gone) (?:in|into|through) (?:the|a)(?: [a-z]+)? (?:lake|river|canal|pond|water|ice)
    (?:crash (?:at|on|outside|by|in)|car crash|run over|knocked down|hit by a (?:car|van|bus|lorry|truck|bike|scooter))[^!?]{0,40} (?:not moving|isn'?t moving|on the ground|can'?t (?:move|get up)|bleeding|injured|badly hurt|blood) / (?:man|woman|boy|girl|child|kid|lady|person|someone|somebody)(?: is|'s)?(?: lying)? on the (?:ground|floor|road|pavement)[^!?]{0,10} (?:not moving|isn'?t moving)`,
];

/** Shut in or about to fall, as a witness tells it. */
export const trappedTold: readonly RegExp[] = [
  words`有(?:一个|个|好?几个|两个)?${person}(?:还|被|也){0,2}(?:困|压|埋)在?(?:了)?(?:里面|里头|下面|底下|水里|地库|车库|地下室|废墟|树下|墙下) / (?:进水|灌水|淹|洪水|积水|塌|浓烟|着火|漏电)[^!?]{0,24}(?:有|还有)[^,.!?]{0,3}${person}(?!的)[^,.!?]{0,3}(?:困住|被困|困在|出不来|压住|埋)
    (?:我|我们|咱们|我俩|全家|一家人)(?:正|现在|还|刚|又)?被?困(?:在|到|进)?了?[^,.!?怕]{0,4}电梯 / (?:我|我们|咱们)被(?:关|卡)(?:在|到|进)?了?[^,.!?]{0,4}电梯里? / 电梯[^!?]{0,10}我们?被?(?:困住|困在|出不来)
    (?<![让怕免防])${child}(?![^,.!?]{0,4}(?:喜欢|总|老|爱|会|别|不|天天|经常))[^,.!?]{0,4}(?:爬|翻)(?:到|出|上|过|在)了?[^,.!?]{0,4}(?:阳台|窗户?|窗台|护栏|栏杆|空调外机|防盗[窗网])(?:外|栏|上|边|去|了) / (?:有人|${child})(?![^,.!?]{0,2}的)[^,.!?]{0,4}(?:挂|吊|悬)在[^,.!?]{0,6}(?:阳台|窗|护栏|栏杆|空调)(?![^.!?]{0,8}[洗擦修装刷])
    (?<!(?:别|勿|不要|不能|不可|防止)把?)(?:${child}|老人)(?![^,.!?]{0,3}的)(?:[^,.!?]{0,5}[锁关困]|[被落一个人]{0,4}落)在了?[^,.!?]{0,4}车(?:里|内) / 车里[^,.!?]{0,6}(?:锁|关|困)(?:着|了)(?:一?个)?${child}`,
  terms`(?:flood(?:ed|ing|s)?|under ?water|water|smoke|collapsed?|rubble)[^!?\n]{0,60} ${personEnglish}(?: is| are| still|'s|'re|'m| am){0,2} (?:stuck|trapped) (?:in|inside|under|down|up) (?:there|it|here|the water|the basement|the garage|the (?:cellar|car)|his car|her car|a car) / (?:trapped|stuck) (?:in|inside) (?:the |our |a )?(?:flooded|collapsed) [a-z]+
    ${personEnglish}(?: is|'s| are)?(?: [a-z]+)? (?:hanging|dangling) (?:off|from|out of|over) (?:the |a |her |his |their )?(?:[a-z\d]+ )?(?:balcony|window|ledge|roof|railings?|sill) / ${childEnglish}(?: is|'s| are| has| just){0,2} climb(?:ing|ed) (?:over|onto|out of|off|up) (?:the |a |her |his |their )?(?:[a-z\d]+ )?(?:balcony|window|ledge|railings?)
    ${childEnglish}(?:'s| is| are| has been| got| still| accidentally){0,2} (?:locked|shut|trapped|stuck|left alone) (?:in|inside) (?:the |a |my |our |his |her |this |that )?(?:[a-z]+ )?(?:car|van)(?! park) / locked (?:my|the|our|her|his) ${childEnglish} (?:in|inside) (?:the|my|our|her|his) (?:car|van)(?! park)`,
];

/** What may be illness and may be drink, or only a scare. */
export const illHinted: readonly RegExp[] = [
  words`(?:漏电|插座|热水器|电线)[^.!?]{0,10}电(?:到|着)(?:了|人|我|他|她)`,
  terms`slurr(?:ed|ing) (?:speech|words|his|her|my) / (?:speech|words) (?:is|are|all|suddenly|has gone) slurred`,
];
