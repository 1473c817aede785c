import { loans, type Matter } from "./matter.ts";

/** Mobility aids, devices and everyday medicine, lent between neighbours. */
export const lentAids: readonly Matter[] = [
  ...loans("disability")`
    轮椅 — a wheelchair — 轮椅 — wheelchair
    拐杖或助行器 — a walking aid — 拐杖|拐棍|助行器|助步器 — crutch(?:es)?|walking (?:frame|stick)|rollator|zimmer(?: frame)?|walker(?= |[?.!]|$)
    洗澡椅 — a bath seat — 洗澡椅|坐便椅|坐便器|护理床 — bath (?:seat|board|chair)|shower chair|commode
    助听器电池 — hearing aid batteries — 助听器电池 — hearing aid batter(?:y|ies)
  `,
  ...loans("health")`
    体温计 — a thermometer — 体温计|温度计|额温枪 — thermometer
    血压计 — a blood pressure monitor — 血压计|血压仪 — blood pressure (?:monitor|cuff|machine)
    雾化器或制氧机 — a nebuliser — 雾化器?|制氧机|血糖仪 — nebuli[sz]er|oxygen|glucose meter
    创可贴等急救用品 — first aid things — 创可贴|碘伏|纱布|绷带|急救箱|冰袋|退热贴 — plaster|band-?aid|bandage|first aid kit|ice pack|antiseptic
    常用药 — everyday medicine — 退烧药|布洛芬|美林|感冒药|止痛药|胃药|(?:一点|点|些)药 — paracetamol|ibuprofen|calpol|painkiller|antihistamine|cough (?:syrup|medicine)|medicine
  `,
];

/** Things of the household lent between neighbours, from special to general. */
export const lentThings: readonly Matter[] = [
  ...loans("errand")`
    充电器 — a charger — 充电器|充电线|数据线|充电头 — (?:phone |laptop )?charger|charging cable|usb(?:-c)? cable|lightning cable
    充电宝 — a power bank — 充电宝|移动电源 — power ?bank|portable battery
    打气筒 — a pump — 打气筒|气筒|充气泵 — (?:bike |bicycle |foot |air |tyre |tire )?pump
    螺丝刀等小工具 — a small tool — 螺丝刀|扳手|钳子?|锤子?|卷尺|水平尺|内六角|美工刀|剪刀 — screwdriver|spanner|wrench|pliers|hammer|tape measure|spirit level|allen keys?|hex keys?|scissors|stanley knife
    电钻 — a drill — 电钻|冲击钻|电锤|打孔机|电动螺丝刀 — (?:power |hammer |cordless )?drill
    锯子等木工工具 — a saw or sander — 锯子?|电锯|砂纸|打磨机|刨子?|胶枪|热熔胶 — (?:hand)?saw|jigsaw|sander|glue gun|staple gun
    梯子 — a ladder — 梯子|人字梯|折叠梯|伸缩梯|铝梯|长梯 — (?:step ?)?ladder
    小推车 — a trolley — (?<!婴儿|宝宝|儿童|孩子)推车|拉车|平板车|手推车|拖车|三轮车|购物车 — trolley|hand truck|dolly|hand ?cart|wagon|wheelbarrow
    搭电线 — jump leads — 搭电线|搭火线|电瓶线|启动电源|千斤顶|拖车绳 — jump leads?|jumper cables?|jump(?:er)? pack|car jack|tow rope
    疏通器 — a plunger — 疏通器|皮搋子|马桶塞|马桶搋 — plunger|drain (?:rod|snake)
    插线板 — an extension lead — 插线板|插排|接线板|排插|转换插头|转换器 — extension (?:lead|cord|cable)|power strip|adapt(?:er|or)
    手电筒 — a torch — 手电筒?|应急灯|头灯|蜡烛 — torch(?:es)?|flashlight|head ?torch|lantern|candle
    电池 — batteries — 电池|纽扣电池 — (?:aaa?|spare )?batter(?:y|ies)
    桌椅 — tables or chairs — 折叠椅|椅子?|凳子?|折叠桌|桌子?|长桌 — (?:folding |spare |garden |plastic )?(?:chair|stool|table|bench(?:es)?)
    床垫被褥 — bedding — 床垫|气垫床|被子|被褥|枕头|褥子|毯子|凉席|折叠床|行军床 — air ?(?:bed|mattress)|mattress|duvet|blanket|pillow|bedding|camp bed|sleeping bag
    婴儿用品 — baby things — 婴儿床|婴儿车|婴儿推车|餐椅|安全座椅|奶瓶|消毒锅|背带 — (?:travel )?cot|crib|pram|buggy|stroller|pushchair|high ?chair|car ?seat|booster(?: seat)?|baby (?:monitor|carrier|bath|gate)|steri?li[sz]er
    锅碗炊具 — kitchen things — 锅|蒸笼|烤箱|烤盘|电饭煲|高压锅|微波炉|砂锅|碗|盘子|模具|打蛋器|榨汁机|火锅|电磁炉|烧烤架|保温[桶箱] — (?:big |large |stock|cooking )?pot|pan|wok|slow cooker|rice cooker|pressure cooker|cake tin|baking (?:tin|tray)|blender|mixer|microwave|oven|plates?|glasses|cutlery|bbq|barbecue|grill|cool ?box|cooler|corkscrew|tin opener|can opener|kettle|toaster
    油盐酱醋 — something for cooking — 盐|糖|酱油|醋|葱|姜|蒜|鸡蛋|面粉|酵母|料酒|淀粉|香菜|食用油|油 — sugar|salt|(?:an )?egg|flour|milk|butter|(?:cooking |olive )?oil|onion|garlic|yeast|baking powder|soy sauce|lemon
    米面 — some rice — 米|大米|面条|挂面|馒头|小米 — rice|pasta|noodle|bread
    吸尘器 — a vacuum cleaner — 吸尘器|除螨仪|拖把|扫把|蒸汽拖把 — vacuum(?: cleaner)?|hoover|mop|broom|carpet cleaner|steam cleaner
    高压水枪 — a pressure washer — 高压水枪|洗车机|水枪|水管子? — pressure washer|jet ?wash|power washer|hose(?:pipe)?
    熨斗 — an iron — 熨斗|挂烫机|烫衣板 — (?:clothes )?iron|ironing board|steamer
    吹风机 — a hair dryer — 吹风机|电吹风|卷发棒|推子 — hair ?dryer|hair clippers|straighteners|curling iron
    电扇 — a fan — 电扇|风扇|空调扇|加湿器|除湿机 — (?:electric |desk |standing )?fan|humidifier|dehumidifier
    取暖器 — a heater — 取暖器|电暖器|电热毯|热水袋|暖宝宝|小太阳 — heater|electric blanket|hot[- ]water bottle
    雨伞 — an umbrella — 雨伞|伞|雨衣|雨鞋 — umbrella|raincoat|wellies|wellington(?: boot)?
    针线缝纫机 — a sewing kit — 针线|缝纫机|针头线脑|扣子|顶针 — sewing (?:kit|machine)|needle and thread|needle|safety pin
    胶带绳子 — tape or rope — 胶带|胶水|502|绳子?|扎带|封箱带|打包带|纸箱 — (?:duct |parcel |packing |masking |sticky )?tape|glue|rope|string|zip tie|bungee|packing box(?:es)?|(?:moving|cardboard) box(?:es)?|bubble wrap
    行李箱 — a suitcase — 行李箱|拉杆箱|旅行箱|登山包|双肩包|书包 — suitcase|luggage|rucksack|backpack|holdall
    帐篷等户外用品 — camping things — 帐篷|天幕|睡袋|野餐垫|露营|鱼竿 — tent|gazebo|marquee|picnic (?:blanket|rug|mat)|camping|fishing rod
    自行车 — a bike — 自行车|单车|电动车|滑板车|头盔|车锁|三轮 — (?:push)?bike|bicycle|scooter|(?:bike |cycle )?helmet|bike (?:lock|rack)|roof (?:rack|box)
    园艺工具 — garden tools — 铁锹|铲子|锄头|修枝剪|割草机|花盆|喷壶|洒水壶|耙子|雪铲 — (?:lawn ?)?mower|strimmer|hedge ?trimmer|spade|shovel|rake|shears|secateurs|loppers|garden fork|watering can|leaf blower|snow shovel|plant pot|chainsaw
    宠物用品 — pet things — 猫包|狗笼|航空箱|猫笼|宠物箱|猫砂|猫粮|狗粮|牵引绳|宠物推车 — (?:cat|dog|pet|rabbit) (?:carrier|crate|cage|food|lead|harness)|crate|cat litter|leash|hutch
    衣服 — clothes — 西装|西服|礼服|裙子|衬衫|外套|领带|汉服|表演服|演出服|校服|皮鞋|高跟鞋 — suit|dress|tie|blazer|tuxedo|costume|fancy dress|white shirt|school uniform|coat|shoes|ski (?:wear|gear|jacket)
    书和玩具 — books or toys — 绘本|课本|教材|字典|词典|练习册|旧书|童书|积木|玩具|拼图|桌游 — (?:text|picture|story|school )?book|dictionary|toys?|board game|jigsaw puzzle|lego
    球拍球具 — sports things — 羽毛球拍|球拍|乒乓球拍|篮球|足球|跳绳|哑铃|瑜伽垫|滑雪板|泳圈 — racket|racquet|(?:basket|foot|net|volley)?ball|skipping rope|dumbbell|weights|yoga mat|ski(?:s|es)?|skates|sled(?:ge)?|paddling pool|life jacket
    乐器音响 — music things — 吉他|电子琴|二胡|音箱|音响|话筒|麦克风|扩音器|投影仪?|幕布|三脚架|相机|麻将|象棋|扑克 — guitar|keyboard|speaker|microphone|amp(?:lifier)?|projector|tripod|camera|karaoke|chess set|playing cards
    文具 — stationery — 订书机|打孔器|计算器|彩纸|卡纸|彩笔|水彩笔|毛笔|墨水|信封|圆规|尺子|2b铅笔|笔 — stapler|hole punch|calculator|laminator|paper|envelopes?|stamps?|felt[- ]tips?|markers?|ruler|pens?|pencils?
    打印机 — a printer — 打印机|扫描仪|塑封机|u盘|硬盘|读卡器 — printer|scanner|usb stick|memory stick|ink cartridge|hard drive
    电脑手机 — a computer or phone — 旧手机|备用机|老人机|笔记本电脑|平板|键盘|鼠标|网线|路由器|机顶盒遥控|万能遥控 — (?:spare |old )?(?:laptop|computer|tablet|ipad|(?:mobile )?phone(?! ?[+(]?\d)|monitor|keyboard|mouse|router|ethernet cable|hdmi cable|remote(?: control)?)
    卫生用品 — toiletries — 卫生巾|纸巾|卫生纸|尿不湿|尿布|牙膏|洗衣液|洗洁精|口罩|酒精|消毒液|湿巾 — sanitary (?:pad|towel)|pads|tampon|toilet (?:paper|roll)|napp(?:y|ies)|diaper|washing powder|detergent|soap|face ?mask|masks|wipes|bin bags?
    奶粉 — baby formula — 奶粉|母乳 — (?:baby )?formula|breast milk
    停车位 — a parking space — 车位|停车位|停车券|停车卡 — parking (?:space|spot|permit|pass)|visitor(?:'?s)? (?:permit|pass)
    门禁卡钥匙 — a key or fob — 门禁卡|门卡|电梯卡|钥匙|梯控卡 — (?:spare )?(?:fob|gate key|bin store key|access card|key ?card|radiator key|meter (?:box )?key)
  `,
];
