import { expect, test } from "vitest";
import { isForeign } from "../../src/reading/model/border.ts";

test.each([
  "http://127.0.0.1:11434/v1",
  "http://localhost:8000/v1",
  "http://[::1]:8000/v1",
  "http://[fd12:3456::7]/v1",
  "http://10.1.2.3/v1",
  "http://172.31.0.9/v1",
  "http://192.168.1.20:8000",
  "http://gpu.local/v1",
  "https://dashscope.aliyuncs.com/compatible-mode/v1",
  "https://API.DeepSeek.com./v1",
  "https://open.bigmodel.cn/api/paas/v4",
])("%s stays at home", (url) => expect(isForeign(url)).toBe(false));

test.each([
  "https://api.openai.com/v1",
  "https://dashscope-intl.aliyuncs.com/compatible-mode/v1",
  "https://api.deepseek.com.evil.example/v1",
  "https://api.deepseek.com@evil.example/v1",
  "https://evil.example/api.deepseek.com",
  "http://127.0.0.1.evil.example/v1",
  "http://10.evil.example/v1",
  "http://172.32.0.1/v1",
  "http://8.8.8.8/v1",
  "http://[2001:db8::1]/v1",
  "local",
  "",
])("%s may lie abroad", (url) => expect(isForeign(url)).toBe(true));
