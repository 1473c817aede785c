import { channelContract } from "./suite.ts";
import { wechat } from "./wechat-rig.ts";

channelContract(wechat);
