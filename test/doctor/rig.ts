import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { examine } from "../../bots/doctor/examine.ts";
import { type Finding, lineOf } from "../../bots/doctor/finding.ts";
import { freePort } from "../fake-telegram/free-port.ts";
import { type FakeTelegram, openFakeTelegram } from "../fake-telegram/telegram.ts";

const community = `
version: 1
community: { id: elm, name: { zh: 榆园社区, en: Elm }, timezone: Asia/Shanghai, language: zh }
groups: [{ id: T1, network: telegram, chat: "-1001", kind: residents }]
`;

/** A set-up in which nothing has to be done, until a test breaks it. */
export type Rig = {
  readonly folder: string;
  readonly dataDir: string;
  readonly telegram: FakeTelegram;
  /** Variables, as they are to be. */
  readonly env: Record<string, string>;
  write(file: string, text: string, mode?: number): Promise<void>;
};

/** Makes a sound set-up on files and servers of its own. */
export async function soundSetup(): Promise<Rig> {
  const folder = await mkdtemp(join(tmpdir(), "linli-doctor-"));
  const telegram = await openFakeTelegram({ token: "42:do-not-print" });
  telegram.group(-1001, "3号楼");
  onTestFinished(async () => {
    await telegram.close();
    await rm(folder, { recursive: true, force: true });
  });
  const dataDir = join(folder, "data");
  await mkdir(dataDir, { mode: 0o700 });
  const write = (file: string, text: string, mode = 0o600) =>
    writeFile(join(folder, file), text, { mode });
  await write("community.yaml", community);
  const env = {
    COMMUNITY_FILE: join(folder, "community.yaml"),
    DATA_DIR: dataDir,
    PORT: String(await freePort()),
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
  };
  return { folder, dataDir, telegram, env, write };
}

/** What the doctor finds in a set-up, as lines in both languages; no line may tell a secret. */
export async function diagnose({ env, folder }: Pick<Rig, "env" | "folder">) {
  const findings: Finding[] = [];
  for await (const finding of examine(env, folder)) findings.push(finding);
  const open = findings.filter(({ level }) => level !== "ok");
  const zh = open.map((finding) => lineOf(finding, "zh"));
  const en = open.map((finding) => lineOf(finding, "en"));
  return { findings, open, zh, en };
}
