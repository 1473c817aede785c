import { connect } from "node:net";
import type { Check } from "../../src/chat/channel.ts";
import { loginFile } from "./login-code.ts";
import { GATEWAY, isTrial, type Settings } from "./options.ts";

/**
 * What can be said about an account before and while it works.
 *
 * @param isLoggedIn null before anybody listens: only who is connected knows
 */
export async function checksOf(
  settings: Settings,
  isLoggedIn: boolean | null,
): Promise<readonly Check[]> {
  const { puppet, stableIds, dataDir } = settings;
  const way = puppet === GATEWAY ? [await gatewayCheck(settings)] : isTrial(puppet) ? [trial] : [];
  const login = isLoggedIn === null ? [] : [loginCheck(isLoggedIn, loginFile(dataDir))];
  return [...way, ...login, stableIds ? stable : unstable];
}

async function gatewayCheck({ endpoint, token }: Settings): Promise<Check> {
  if (endpoint === null || token === null)
    return {
      ok: false,
      say: {
        zh: "微信：没有填网关地址或令牌（WECHATY_PUPPET_ENDPOINT、WECHATY_PUPPET_TOKEN）。",
        en: "WeChat: the gateway's address or token is missing (WECHATY_PUPPET_ENDPOINT, WECHATY_PUPPET_TOKEN).",
      },
    };
  const ok = await answers(endpoint);
  return ok
    ? {
        ok,
        say: { zh: `微信：网关 ${endpoint} 通。`, en: `WeChat: the gateway ${endpoint} answers.` },
      }
    : {
        ok,
        say: {
          zh: `微信：网关 ${endpoint} 连不上，请看它开了没有、地址对不对。`,
          en: `WeChat: the gateway ${endpoint} does not answer; see whether it runs and the address is right.`,
        },
      };
}

const TIMEOUT_MS = 3_000;

/** Whether somebody listens there; only one client may speak to a gateway, so nothing is said. */
async function answers(endpoint: string): Promise<boolean> {
  const { hostname, port } = URL.parse(`tcp://${endpoint}`) ?? { hostname: "", port: "" };
  if (hostname === "" || port === "") return false;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const host = hostname.replaceAll(/[[\]]/gu, "");
  const socket = connect({ host, port: Number(port), timeout: TIMEOUT_MS });
  socket.on("connect", () => resolve(true));
  socket.on("error", () => resolve(false));
  socket.on("timeout", () => resolve(false));
  return await promise.finally(() => socket.destroy());
}

const loginCheck = (ok: boolean, file: string): Check =>
  ok
    ? { ok, say: { zh: "微信：已登录。", en: "WeChat: logged in." } }
    : {
        ok,
        say: {
          zh: `微信：还没登录。屏幕上有二维码就用手机扫它（内容也在 ${file}）。`,
          en: `WeChat: not logged in. Scan the code on the screen if there is one (its text is in ${file}).`,
        },
      };

const trial: Check = {
  ok: true,
  say: {
    zh: "微信：这是试用方式，微信可能封号，请只用备用号。",
    en: "WeChat: this way is for trial; WeChat may close the account, so use a spare one.",
  },
};

const stable: Check = {
  ok: true,
  say: {
    zh: "微信：群和人的编号不变，重新登录后照旧。",
    en: "WeChat: ids of groups and people stay, also after a new login.",
  },
};

const unstable: Check = {
  ok: true,
  say: {
    zh: "微信：每次登录编号都会变，重新登录后每个群要再绑定一次。",
    en: "WeChat: ids change at each login; after a new one each group must be bound again.",
  },
};
