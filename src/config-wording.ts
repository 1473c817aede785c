/** What each variable must be, in Chinese; the English is what reading them refuses with. */
export const mustInChinese: Readonly<Record<string, string>> = {
  DATABASE_URL: "要像 postgres://用户:密码@主机:5432/库名；不设就用自带的 Postgres",
  REDIS_URL: "要像 redis://主机:6379（加密用 rediss://）；不设就把队列放在 Postgres 里",
  LINLI_KEY: "要是 32 字节的十六进制或 base64，openssl rand -hex 32 可以生成；不设就自动生成",
  LOG_LEVEL: "要是 silent、error、warn、info 或 debug；不设就是 info",
  LISTEN_HOST: "要是这台机器的地址，0.0.0.0 表示全部；不设就是 127.0.0.1",
  PORT: "要是 1 到 65535 的端口；不设就是 8787",
  TELEGRAM_BOT_TOKEN: "要像 123456:ABC-def，从 @BotFather 复制",
  TELEGRAM_API_ROOT: "要像 https://api.telegram.org；不设就用 Telegram 自己的",
  TELEGRAM_WEBHOOK_URL: "要像 https://bot.example.org/telegram；不设就由机器人自己取消息",
  TELEGRAM_WEBHOOK_PORT: "要是 1 到 65535 的端口",
  TELEGRAM_WEBHOOK_SECRET: "要是 16 到 256 个字母、数字、_ 或 -；不设就自动生成",
  WECHATY_PUPPET: "要是 wechaty puppet 的包名，如 wechaty-puppet-service",
  WECHATY_PUPPET_ENDPOINT: "要填网关的主机和端口，如 127.0.0.1:18788",
  WECHATY_PUPPET_TOKEN: "要填网关的令牌",
  WECHAT_STABLE_IDS: "要是 yes 或 no；说明书没写就别设",
  OPENAI_BASE_URL: "要像 https://api.deepseek.com/v1；只有自己网里的大模型才能用 http://",
  OPENAI_API_KEY: "要填大模型服务商给的密钥；只有自己网里的大模型才不用",
  OPENAI_MODEL: "要填大模型的名字，如 qwen-plus；不设就离线读",
  OPENAI_GROUP_DAILY_TOKENS: "要是正整数",
  OPENAI_DAILY_TOKENS: "要是正整数",
  OPENAI_MONTHLY_TOKENS: "要是正整数",
  ALLOW_CROSS_BORDER:
    "OPENAI_BASE_URL 可能在境外时要设成 1：居民单独同意把话发到境外才能设（个人信息保护法第 38 至 40 条）；否则换成境内的或自己网里的大模型，或者不设 OPENAI_MODEL",
};

/** A sentence of a refused configuration in Chinese. */
export function inChinese(refused: string): string {
  const [name = ""] = refused.split(" ");
  const must = mustInChinese[name];
  return must === undefined ? refused : `${name} ${must}。`;
}
