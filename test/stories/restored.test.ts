import { expect } from "vitest";
import { checkBackup } from "../../src/store/backup/check.ts";
import { restoreBackup } from "../../src/store/backup/restore.ts";
import { ask, backedUp, folder } from "../backups.ts";
import { test } from "../neighbourhood.ts";

const restoring = { key: Buffer.alloc(32, 7), keyFile: "" };

test("what was restored goes on: its numbers, its timers, its posts' replies", async ({
  group,
  street,
  database,
}) => {
  await group.says("李姐", "谁能帮我妈去药店取个药？下午四点前就行");
  const card = group.reads("#1");
  await group.says("王师傅", "认领 1");
  street.skim();
  const { file } = await backedUp(database, await folder());
  await group.says("王师傅", "放弃 1");
  await group.says("小张", "谁能借我个梯子？");
  expect(await street.demand(2)).toMatchObject({ state: "open" });
  const backup = await checkBackup(file);
  await street.restarts({ hours: 1 }, undefined, () =>
    restoreBackup({ connectionString: database }, backup, restoring),
  );
  street.skim();
  expect(await street.demand(1)).toMatchObject({ state: "claimed", holder: "wang" });
  await group.says("小张", "谁能帮忙搬个冰箱？");
  expect(await street.demand(2)).toMatchObject({ requester: "zhang", state: "open" });
  await group.says("小林", "认领", { replyTo: card });
  expect(await street.demand(1)).toMatchObject({ waiting: ["lin"] });
  street.skim();
  await street.later({ days: 3, hours: 2 });
  street.hears("王师傅", "#1");
});

test("whoever was erased 清除 since a backup is erased again when it is restored", async ({
  group,
  street,
  database,
}) => {
  await group.says("李姐", "谁能帮我妈去药店取个药？下午四点前就行");
  await group.says("小张", "谁能借我个梯子？");
  const { file } = await backedUp(database, await folder());
  await street.dm("李姐", "清除我 确认");
  const key = "select person from person_key join person on id = person where file_id = 'li'";
  const gone = "select id from person where erased_at is not null";
  const erased = await ask(database, gone);
  expect(erased).toHaveLength(1);
  const backup = await checkBackup(file);
  await street.restarts({ hours: 1 }, undefined, async () => {
    const config = { connectionString: database };
    expect(await restoreBackup(config, backup, restoring)).toBe(1);
    expect(await ask(database, key)).toHaveLength(1);
  });
  await street.later({ seconds: 1 });
  expect(await ask(database, gone)).toEqual(erased);
  expect(await ask(database, `select person from person_key where person in (${gone})`)).toEqual(
    [],
  );
  expect(await street.demand(1)).toMatchObject({ state: "withdrawn", requester: null });
  expect(await street.demand(2)).toMatchObject({ state: "open" });
});

test("a backup that went another way erases nobody, though their numbers are the same", async ({
  group,
  street,
  database,
}) => {
  await group.says("李姐", "谁能帮我妈去药店取个药？下午四点前就行");
  const config = { connectionString: database };
  const into = await folder();
  const common = await checkBackup((await backedUp(database, into)).file);
  await group.says("小赵", "谁能借我个梯子？");
  const other = await checkBackup((await backedUp(database, into)).file);
  await street.restarts({ hours: 1 }, undefined, () => restoreBackup(config, common, restoring));
  await group.says("小孙", "谁能帮忙搬个冰箱？");
  await street.dm("小孙", "清除我 确认", "wechat");
  await street.restarts({ hours: 1 }, undefined, async () => {
    expect(await restoreBackup(config, other, restoring)).toBe(0);
  });
});
