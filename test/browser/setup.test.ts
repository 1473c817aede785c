import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { loadCommunities } from "../../src/community/load.ts";
import { openSetup } from "../setup-server.ts";
import { axe } from "./axe.ts";
import { chromiumPath, openBrowser } from "./chromium.ts";

const SLOW = { timeout: 60_000 };
const phone = { viewport: { width: 360, height: 740 }, locale: "zh-CN" };
const desk = { viewport: { width: 1280, height: 900 }, locale: "en-GB" };

describe.skipIf(chromiumPath() === null)("the page on which a community file is made", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  }, SLOW.timeout);
  afterAll(() => browser.close());

  async function open(options: BrowserContextOptions) {
    const folder = await mkdtemp(join(tmpdir(), "linli-setup-"));
    const server = await openSetup(folder);
    const context = await browser.newContext({ timezoneId: "Europe/London", ...options });
    onTestFinished(async () => {
      await context.close();
      await server.close();
      await rm(folder, { recursive: true });
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${server.url}/setup`);
    await page
      .getByRole("status")
      .getByText(/还有|left to do/u)
      .waitFor();
    return { page, folder, file: join(folder, "community.yaml"), complaints, server };
  }

  test("a volunteer fills it in on a phone, in Chinese, and the file loads", SLOW, async () => {
    const { page, file, complaints } = await open(phone);
    await page.getByLabel("中文名").fill("榆园社区");
    await page.getByLabel("时区").fill("Asia/Shanghai");
    await page.getByLabel("哪些楼").fill("一网格：1-6号楼\n二网格：7-12号楼");
    await page.getByText("读作：").getByText("(12)").waitFor();
    await page.getByRole("button", { name: "加一个群" }).click();
    await page
      .getByRole("group", { name: "群 T2" })
      .getByLabel("在哪里")
      .selectOption({ label: "微信" });
    await page.getByRole("group", { name: "群 W1" }).getByLabel("做什么用").selectOption("unit");
    await page.getByRole("button", { name: "加一个单位" }).click();
    await page.locator("#field-units-0-name:focus").waitFor();
    await page.keyboard.type("物业: 便民");
    await page.getByRole("group", { name: /^单位/u }).getByLabel("它的群").selectOption("W1");
    await page.getByRole("group", { name: "人 1" }).getByLabel("称呼").fill("周主任");
    await page.getByRole("button", { name: "加一个人" }).click();
    await page.locator("#field-people-1-name:focus").waitFor();
    await page.keyboard.type("小陈");
    const grid = page.getByRole("group", { name: "人 小陈" });
    await grid.getByLabel("身份").selectOption({ label: "网格员" });
    await grid.getByLabel("网格").selectOption({ label: "二网格" });
    await page.getByText("✓ 没有问题，可以用了。").waitFor();
    await page.getByText("设置 群 W1", { exact: true }).waitFor();
    await page.getByRole("button", { name: "存到邻里旁边" }).click();
    await page.getByText("已存为 community.yaml").waitFor();
    const loaded = await loadCommunities([file]);
    expect(loaded).toMatchObject({
      ok: true,
      value: [
        {
          name: { zh: "榆园社区" },
          timezone: "Asia/Shanghai",
          units: [{ name: { zh: "物业: 便民" }, group: "W1" }],
          people: [{ name: "周主任" }, { name: "小陈" }],
        },
      ],
    });
    const wide = await page.evaluate("document.documentElement.scrollWidth");
    expect(wide).toBeLessThanOrEqual(360);
    expect(complaints).toEqual([]);
  });

  test("at a desk, in English, mistakes stand at their fields until mended", SLOW, async () => {
    const { page, folder, file } = await open(desk);
    await page.getByRole("button", { name: "Save it beside linli" }).click();
    await page.getByText("Not saved").waitFor();
    expect(await readdir(folder)).toEqual([]);
    const name = page.getByLabel("Name in English");
    await page.getByRole("button", { name: "Show me the first" }).click();
    await page.locator("#field-community-en:focus").waitFor();
    expect(await name.getAttribute("aria-invalid")).toBe("true");
    const told = await name.getAttribute("aria-describedby");
    expect(await page.locator(`#${told}`).textContent()).toBe("Please give a name.");
    await name.fill("Elm");
    await page.getByRole("group", { name: "Person 1" }).getByLabel("Name").fill("Ann");
    await page.getByText("✓ Nothing is wrong").waitFor();
    expect(await name.getAttribute("aria-invalid")).toBeNull();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("community.yaml");
    const taken = await readFile(await download.path(), "utf8");
    await page.getByRole("button", { name: "Save it beside linli" }).click();
    await page.getByText("Saved as community.yaml").waitFor();
    expect(await readFile(file, "utf8")).toBe(taken);
    expect((await loadCommunities([file])).ok).toBe(true);
  });

  test("what lies beside linli is never overwritten, and that is said", SLOW, async () => {
    const { page, file } = await open(desk);
    await page.getByLabel("Name in English").fill("Elm");
    await page.getByRole("group", { name: "Person 1" }).getByLabel("Name").fill("Ann");
    const save = page.getByRole("button", { name: "Save it beside linli" });
    await save.click();
    await page.getByText("Saved as community.yaml").waitFor();
    await page.getByLabel("Name in English").fill("Maple");
    await save.click();
    await page.getByText("is never overwritten").waitFor();
    expect(await readFile(file, "utf8")).toContain("name: Elm");
    await page.reload();
    await page.getByText("is never overwritten").waitFor();
  });

  test("who edits the file by hand is told line by line, and the form rests", SLOW, async () => {
    const { page } = await open(desk);
    const name = page.getByLabel("Name in English");
    await name.fill("Elm");
    const sheet = page.getByRole("textbox", { name: "community.yaml" });
    await sheet.fill("version: 1\ncommunity: { id: elm, zone: UTC }\n");
    await page.getByText("there is no “zone”").waitFor();
    expect(await name.isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Line 2" }).click();
    const selected = await page.evaluate("String(getSelection())");
    expect(selected).toBe("community: { id: elm, zone: UTC }");
    await page.getByRole("button", { name: "back to the form" }).click();
    expect(await name.isDisabled()).toBe(false);
    expect(await name.inputValue()).toBe("Elm");
  });

  test(
    "a draft survives a reload and a change of language, and can be thrown away",
    SLOW,
    async () => {
      const { page } = await open(desk);
      await page.getByLabel("Name in English").fill("Elm");
      await page.getByRole("checkbox", { name: /^1\. Ask @BotFather/u }).check();
      await page.getByRole("button", { name: "中文" }).click();
      await page.reload();
      expect(await page.getByLabel("英文名").inputValue()).toBe("Elm");
      expect(await page.getByRole("checkbox", { name: /^1\. 在 Telegram/u }).isChecked()).toBe(
        true,
      );
      expect(await page.evaluate("document.documentElement.lang")).toBe("zh-CN");
      expect(await page.evaluate("Object.keys(localStorage).sort()")).toEqual([
        "linli-language",
        "linli-setup",
      ]);
      page.on("dialog", (dialog) => void dialog.accept());
      await page.getByRole("button", { name: "清空，从头填" }).click();
      expect(await page.getByLabel("英文名").inputValue()).toBe("");
    },
  );

  test("all of it can be reached by keyboard, in the order in which it is read", SLOW, async () => {
    const { page } = await open(desk);
    const reached: unknown[] = [];
    for (let presses = 0; presses < 90; presses += 1) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate("document.activeElement.id"));
    }
    const wanted = ["community-en", "houses", "groups", "units", "people-0-name", "manners-daily"];
    const places = wanted.map((field) => reached.indexOf(`field-${field}`));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("when linli is stopped, it says so and keeps what was filled in", SLOW, async () => {
    const { page, server } = await open(desk);
    await server.close();
    await page.getByLabel("Name in English").fill("Elm");
    await page.getByText("linli does not answer").waitFor();
    expect(await page.getByLabel("Name in English").inputValue()).toBe("Elm");
  });

  describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
    test.each([
      ["a phone", phone],
      ["a desk", desk],
    ])("nothing keeps anybody out, on %s", SLOW, async (_, size) => {
      const { page } = await open({ ...size, colorScheme, bypassCSP: true });
      expect(await axe(page)).toEqual([]);
      await fillBadly(page);
      expect(await axe(page)).toEqual([]);
      const sheet = page.getByRole("textbox", { name: "community.yaml" });
      await sheet.fill("version: 2");
      await page
        .getByRole("button", { name: /^(?:第 1 行|Line 1)$/u })
        .first()
        .waitFor();
      expect(await axe(page)).toEqual([]);
    });
  });

  /** Every kind of row, and everything that is missing told. */
  async function fillBadly(page: Page): Promise<void> {
    await page.locator("#field-houses").fill("1-3号楼、2号楼");
    for (const list of ["groups", "units", "people"]) await page.locator(`#field-${list}`).click();
    await page.locator("#field-people-1-role").selectOption("worker");
    const folded = page.locator("details:not([open]) > summary");
    while ((await folded.count()) > 0) await folded.first().click();
    await page.getByRole("button", { name: /^(?:去第一处|Show me the first)$/u }).click();
    await page.locator("#field-people-1-unit-trouble").waitFor();
  }
});
