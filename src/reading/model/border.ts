/**
 * Providers that keep what they are sent within mainland China, where sending neighbours' words abroad
 * needs each one's separate consent (个人信息保护法 38–40). Their hosts for abroad are not among them.
 */
const domestic: readonly string[] = [
  "dashscope.aliyuncs.com",
  "api.deepseek.com",
  "open.bigmodel.cn",
  "api.moonshot.cn",
  "ark.cn-beijing.volces.com",
  "api.siliconflow.cn",
  "qianfan.baidubce.com",
  "api.hunyuan.cloud.tencent.com",
  "api.lkeap.cloud.tencent.com",
  "spark-api-open.xf-yun.com",
  "api.minimaxi.com",
  "api.stepfun.com",
  "api.baichuan-ai.com",
  "api.lingyiwanwu.com",
];

/** The machine itself, and networks of one's own: RFC 1918, 3927, 4193, 4291, 6598. */
const ownAddresses =
  /^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)\d{1,3}\.\d{1,3}(?:\.\d{1,3})?$|^\[(?:::1|f[cd][\da-f:]+|fe[89ab][\da-f:]+)\]$/u;

/** Names that lead nowhere else: one word, as containers call each other, and endings kept for it. */
const ownNames = /^[a-z][a-z\d-]*$|\.(?:localhost|local|internal)$/u;

/** Whether an endpoint is on the machine itself, or in a network of one's own. */
export function isOwn(baseUrl: string): boolean {
  const host = hostOf(baseUrl);
  return ownNames.test(host) || ownAddresses.test(host);
}

/**
 * Whether an endpoint may lie abroad: everything but one's own network and providers known to be domestic.
 *
 * @param baseUrl what cannot be read as an address counts as foreign
 */
export const isForeign = (baseUrl: string): boolean =>
  !(isOwn(baseUrl) || domestic.includes(hostOf(baseUrl)));

const hostOf = (baseUrl: string): string =>
  URL.parse(baseUrl)?.hostname.toLowerCase().replace(/\.$/u, "") ?? "";
