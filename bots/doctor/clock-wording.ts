import type { Told } from "./finding.ts";

/** What the doctor says of the clock. */
export const clockWording = {
  alone: (): Told => ({
    zh: ["时钟没法核对：没有连别的机器"],
    en: ["the clock was not compared: no other machine is connected"],
  }),
  unseen: (): Told => ({
    zh: ["时钟没核对成", "请等网络通了再查"],
    en: ["the clock could not be compared", "look again when the network answers"],
  }),
  right: (): Told => ({ zh: ["时钟准"], en: ["the clock is right"] }),
  wrong: (name: string, seconds: number): Told => {
    const [zh, en] = seconds > 0 ? ["快", "ahead of"] : ["慢", "behind"];
    const far = Math.abs(seconds);
    return {
      zh: [`这台机器的时钟比 ${name} ${zh} ${far} 秒`, "请打开自动对时：timedatectl set-ntp true"],
      en: [
        `the clock of this machine is ${far} s ${en} ${name}`,
        "let it be set by the network: timedatectl set-ntp true",
      ],
    };
  },
};
