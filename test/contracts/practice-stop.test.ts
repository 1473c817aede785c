import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openPractice } from "../../bots/practice/open.ts";
import { openPlayer } from "../../bots/practice/play.ts";
import { openRoom, type PracticeRoom } from "../../bots/practice/room.ts";
import { loadFiles } from "../../bots/serve/program.ts";
import { practiceFile } from "../../src/community/load.ts";
import { readConfig } from "../../src/config.ts";
import { cloneDatabase } from "../database.ts";

test(
  "once the neighbours were stopped, nobody says anything more",
  { timeout: 60_000 },
  async () => {
    const database = await cloneDatabase();
    const folder = await mkdtemp(join(tmpdir(), "linli-stop-"));
    const config = readConfig({ DATABASE_URL: database.url, DATA_DIR: folder }, () => false);
    if (!config.ok) throw new Error(config.error.join("\n"));
    const communities = await loadFiles([practiceFile], config.value);
    const opened = await openPractice(config.value, communities);
    const player = openPlayer(opened, () => room);
    const room: PracticeRoom = await openRoom(opened, () => player.playing());
    const spoken = Promise.withResolvers<void>();
    room.subscribe((update) => {
      if (update.type === "line") spoken.resolve();
    });
    const played = player.playMinute();
    await spoken.promise;
    await player.stop();
    expect(player.playing()).toBe(false);
    await played;
    await room.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  },
);
