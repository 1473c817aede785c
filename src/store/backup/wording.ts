import type { Bilingual, Wording } from "../../kernel/locale.ts";
import { sentence } from "../../kernel/locale.ts";
import { StartError } from "../start-error.ts";

/** What stands in the way of a backup or of restoring one, and what to do about it. */
const wording = {
  noFile: sentence<string>({
    zh: (file) => `没有文件 ${file}。`,
    en: (file) => `There is no file ${file}.`,
  }),
  nameIt: sentence<string>({
    zh: () => "请写对备份文件的路径，备份一般在数据目录的 backups 里。",
    en: () => "Name the backup; backups usually lie in the folder backups of the data folder.",
  }),
  damaged: sentence<string>({
    zh: (file) => `${file} 不是邻里的备份，或者已损坏、不完整。什么都没有改动。`,
    en: (file) => `${file} is no backup of linli, or is damaged or cut off. Nothing was changed.`,
  }),
  another: sentence<string>({
    zh: () => "请换一个备份，或者重新拷贝这个文件。",
    en: () => "Take another backup, or copy this one again from where it came.",
  }),
  newerFile: sentence<string>({
    zh: (file) => `${file} 是更新版本的邻里做的。什么都没有改动。`,
    en: (file) => `${file} was made by a newer linli. Nothing was changed.`,
  }),
  update: sentence<string>({
    zh: () => "请先更新邻里，再恢复。",
    en: () => "Update linli first, then restore it.",
  }),
  notEmpty: sentence<string>({
    zh: () => "数据库里已经有数据。什么都没有改动。",
    en: () => "The database is not empty. Nothing was changed.",
  }),
  replace: sentence<string>({
    zh: (file) => `要用备份换掉它们：npm run restore -- ${file} --replace（会先备份现有数据）`,
    en: (file) =>
      `To put the backup in its place: npm run restore -- ${file} --replace (what is there is backed up first).`,
  }),
  inUse: sentence<string>({
    zh: (count) => `数据库正在使用中（另有 ${count} 个连接）。什么都没有改动。`,
    en: (count) => `The database is in use (other connections: ${count}). Nothing was changed.`,
  }),
  stopIt: sentence<string>({
    zh: () => "请先停下邻里和别的连着它的程序。",
    en: () => "Stop linli, and whatever else is connected to it, first.",
  }),
  noKey: sentence<string>({
    zh: () => "没有密钥，备份里的文字读不了。什么都没有改动。",
    en: () =>
      "There is no key, and without it the backup's texts cannot be read. Nothing was changed.",
  }),
  wrongKey: sentence<string>({
    zh: () => "密钥不对，打不开备份里的文字。什么都没有改动。",
    en: () =>
      "The key is another than the one the backup's texts are sealed with. Nothing was changed.",
  }),
  bringKey: sentence<string>({
    zh: (file) => `请把当时的密钥放到 ${file}，或者写进 LINLI_KEY。`,
    en: (file) => `Put the key of that time into ${file}, or name it in LINLI_KEY.`,
  }),
  exists: sentence<string>({
    zh: (file) => `${file} 已经有了，没有覆盖。`,
    en: (file) => `${file} is there already and was left alone.`,
  }),
  otherName: sentence<string>({
    zh: () => "请换一个文件名。",
    en: () => "Name another file.",
  }),
  notMade: sentence<string>({
    zh: (why) => `备份没有做成（${why}），没有留下半个文件。`,
    en: (why) => `The backup was not made (${why}); no half file was left.`,
  }),
  makeRoom: sentence<string>({
    zh: (folder) => `请看看 ${folder} 能不能写、磁盘是不是满了，然后再来一次。`,
    en: (folder) => `See that ${folder} can be written to and has room, then try again.`,
  }),
  newerDatabase: sentence<string>({
    zh: (what) => `这个数据库被更新版本的邻里用过（有 ${what}）。什么都没有改动。`,
    en: (what) =>
      `The database was written by a newer version of this program (it has ${what}). Nothing was changed.`,
  }),
  goBack: sentence<string>({
    zh: () =>
      "请装回那个版本；要退回旧版，就把数据目录里的 postgres 改名放一边（或者在 DATABASE_URL 里写一个空数据库），再恢复更新前的备份。",
    en: () =>
      "Install that version again; or to go back, rename the folder postgres in the data folder (or name an empty database in DATABASE_URL) and restore the backup made before the update.",
  }),
} satisfies Readonly<Record<string, Wording<string>>>;

type Sentence = keyof typeof wording;

const say = (sentence: Sentence, about: string): Bilingual => ({
  zh: wording[sentence].zh(about),
  en: wording[sentence].en(about),
});

/** An end of the program in every language: why, and what to do. */
export const refusal = (
  [why, about]: readonly [Sentence, string],
  [advice, where]: readonly [Sentence, string],
  cause?: unknown,
): StartError => new StartError(say(why, about), say(advice, where), cause);
