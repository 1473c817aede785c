import type { Told } from "./finding.ts";

/** What the doctor says of the machine. */
export const machineWording = {
  node: (version: string): Told => ({ zh: [`Node ${version}`], en: [`Node ${version}`] }),
  oldNode: (version: string): Told => ({
    zh: [`Node ${version} 太旧`, "请用 npm run doctor 和 npm start 启动，它们自带新的"],
    en: [
      `Node ${version} is too old`,
      "start with npm run doctor and npm start, which bring their own",
    ],
  }),
  disk: (mb: number): Told => ({
    zh: [`磁盘还有 ${mb} MB`],
    en: [`the disk has ${mb} MB left`],
  }),
  fullDisk: (mb: number): Told => ({
    zh: [`磁盘只剩 ${mb} MB`, "请腾出空间：至少留 1000 MB，不到 200 MB 数据库可能停下"],
    en: [
      `the disk has only ${mb} MB left`,
      "make room: 1000 MB at least; below 200 MB the database may stop",
    ],
  }),
  zone: (zone: string): Told => ({ zh: [`时区 ${zone}`], en: [`time zone ${zone}`] }),
  strangeZone: (zone: string): Told => ({
    zh: [`没有叫 ${zone} 的时区`, "请把 TZ 设成 Asia/Shanghai 这样的名字，或者不设"],
    en: [
      `there is no time zone ${zone}`,
      "set TZ to a name such as Asia/Shanghai, or leave it out",
    ],
  }),
  fonts: (): Told => ({ zh: ["有中文字体"], en: ["there is a font with Chinese letters"] }),
  noFonts: (): Told => ({
    zh: ["没有中文字体，现在还用不着"],
    en: ["there is no font with Chinese letters; none is needed yet"],
  }),
};
