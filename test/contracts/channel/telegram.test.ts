import { channelContract } from "./suite.ts";
import { telegram } from "./telegram-rig.ts";

channelContract(telegram);
