import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axe } from "./axe.ts";
import { chromiumPath, openBrowser } from "./chromium.ts";
import { openProgram } from "./program.ts";

const SLOW = { timeout: 60_000 };
const phone = { viewport: { width: 360, height: 740 } };
const desk = { viewport: { width: 1280, height: 800 } };

describe.skipIf(chromiumPath() === null)("the practice page", () => {
  let browser: Browser;
  let program: Awaited<ReturnType<typeof openProgram>>;

  beforeAll(async () => {
    [browser, program] = await Promise.all([openBrowser(), openProgram()]);
    // The minute that newcomers see is skipped once, for all.
    const page = await open({ ...phone, locale: "zh-CN" });
    await page.getByRole("button", { name: "快进" }).click();
    await page.getByRole("button", { name: "▶ 看一天" }).waitFor();
    await page.context().close();
  }, SLOW.timeout);

  afterAll(async () => {
    await browser.close();
    await program.close();
  }, SLOW.timeout);

  async function open(options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(program.url());
    await page.getByRole("log").waitFor();
    return page;
  }

  const speakAs = (page: Page, name: string) =>
    page
      .getByRole("option", { name })
      .getAttribute("value")
      .then((account) => page.getByRole("combobox").selectOption(account));

  async function say(page: Page, text: string): Promise<void> {
    await page.getByRole("textbox").fill(text);
    await page.keyboard.press("Enter");
  }

  const reads = (page: Page, text: string | RegExp) =>
    page.getByRole("log").getByText(text).last().waitFor();

  test("a whole wish on a phone, in Chinese, from a sentence to its thanks", SLOW, async () => {
    const page = await open({ ...phone, locale: "zh-CN" });
    await speakAs(page, "李姐");
    await say(page, "谁家有行李箱？想借两天");
    await reads(page, "#5 一位居民想请邻居帮忙：借行李箱");
    await page.getByRole("button", { name: "心愿墙" }).click();
    await page.getByText("借行李箱", { exact: true }).waitFor();
    await page.getByRole("button", { name: "群聊" }).click();
    await speakAs(page, "王师傅");
    await page.getByRole("log").getByRole("button", { name: "认领" }).last().click();
    await reads(page, /#5 @?王师傅 ?已接/u);
    await say(page, "完成 5");
    await speakAs(page, "李姐");
    await say(page, "确认 5");
    await reads(page, /#5 已完成，谢谢王师傅/u);
    await page.getByRole("button", { name: "工作台" }).click();
    await page.getByText("已了结").click();
    await page.getByRole("button", { name: /#5/u }).click();
    const life = page.getByRole("dialog");
    await life.getByText("已完成").waitFor();
    expect(await life.getByRole("listitem").count()).toBeGreaterThanOrEqual(4);
    await page.keyboard.press("Escape");
    await page.context().close();
  });

  test(
    "an affair that nobody accepts is overdue on the staff board, at a desk, in the dark",
    SLOW,
    async () => {
      const page = await open({ ...desk, locale: "en-GB", colorScheme: "dark" });
      await speakAs(page, "Ann");
      await say(page, "The lift in Block 2 is out of order, could Estates send somebody please?");
      await reads(page, /#6 received/u);
      await page.getByRole("button", { name: "Staff", exact: true }).click();
      const side = page.getByRole("complementary", { name: "Beside the chat" });
      await side.getByText("Waiting for a hand").first().waitFor();
      await page.getByRole("button", { name: "+1 day" }).click();
      await side.getByText("Overdue").first().waitFor();
      await side.getByRole("button", { name: /#6/u }).click();
      await page.getByRole("dialog").getByText("The lift in Block 2").waitFor();
      await page.getByRole("button", { name: "Close" }).click();
      await page.context().close();
    },
  );

  test("of ordinary talk it tells why it kept silent", SLOW, async () => {
    const page = await open({ ...desk, locale: "en-GB" });
    await say(page, "What lovely weather we have today");
    await page.getByRole("button", { name: "silent: why?" }).last().click();
    const side = page.getByRole("complementary", { name: "Beside the chat" });
    await side.getByText("This is ordinary talk, so it keeps silent.").waitFor();
    await page.context().close();
  });

  test("what is posted in another chat waits there with a mark", SLOW, async () => {
    const page = await open({ ...desk, locale: "zh-CN" });
    await page.getByRole("button", { name: "小陈 ", exact: false }).first().click();
    await page.getByRole("button", { name: "小陈私聊" }).click();
    await say(page, "帮助");
    await reads(page, /认领/u);
    await say(page, "谁家有烧水壶？想借一天");
    await page.getByRole("button", { name: /^居民群 ?1$/u }).click();
    await page.getByRole("button", { name: "居民群", exact: true }).waitFor();
    await page.context().close();
  });

  test("everything can be done by keyboard alone", SLOW, async () => {
    const page = await open({ ...desk, locale: "en-GB" });
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      if (await page.locator("textarea:focus").isVisible()) break;
    }
    await page.keyboard.type("Could somebody lend me a drill?");
    await page.keyboard.press("Enter");
    await reads(page, /borrow a drill/u);
    await page.context().close();
  });

  test("what was said is there again after a restart", SLOW, async () => {
    await program.restart();
    const page = await open({ ...phone, locale: "en-GB" });
    await reads(page, "What lovely weather we have today");
    await page.context().close();
  });

  test("it asks nobody else for anything, and little of its own house", SLOW, async () => {
    const page = await browser.newPage(desk);
    const asked: string[] = [];
    const sizes: Promise<{ readonly responseBodySize: number }>[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("requestfinished", (request) => sizes.push(request.sizes()));
    await page.goto(program.url());
    await page.getByRole("log").waitFor();
    expect(
      asked.filter((url) => !url.startsWith(program.url()) && !url.startsWith("data:")),
    ).toEqual([]);
    const bodies = (await Promise.all(sizes)).map(({ responseBodySize }) => responseBodySize);
    const bytes = bodies.reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(300_000);
    await page.close();
  });

  describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
    test.each([
      ["a phone", phone],
      ["a desk", desk],
    ])("nothing keeps anybody out, on %s", SLOW, async (_, size) => {
      const page = await open({ ...size, locale: "zh-CN", colorScheme, bypassCSP: true });
      for (const panel of ["它怎么想", "心愿墙", "工作台"]) {
        await page.getByRole("button", { name: panel }).locator("visible=true").first().click();
        expect(await axe(page)).toEqual([]);
      }
      await page.context().close();
    });
  });

  test("nothing is wider than a small phone", SLOW, async () => {
    const page = await open({ viewport: { width: 320, height: 640 }, locale: "en-GB" });
    for (const panel of ["Chat", "Its reading", "Wishes", "Staff"]) {
      await page.getByRole("button", { name: panel }).first().click();
      const wide = await page.evaluate("document.documentElement.scrollWidth");
      expect(wide).toBeLessThanOrEqual(320);
    }
    await page.context().close();
  });
});
