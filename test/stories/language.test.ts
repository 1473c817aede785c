import { expect } from "vitest";
import { storiesIn } from "../neighbourhood.ts";

const test = storiesIn({ without: ["id: ben"] });

test("who begins with /start is answered in the language of their first words", async ({
  street,
}) => {
  const dora = (text: string) =>
    street.plays({ do: "dm", network: "telegram", from: "9001", name: "Dora", text });
  const heard = () => street.next("telegram:9001", "").text;
  await dora("/start hello");
  expect(heard()).toContain("照常在群里说");
  await dora("contact 138-0000-0000");
  expect(heard()).toContain("Kept");
  await dora("帮助");
  expect(heard()).toContain("照常在群里说");
  await dora("/start");
  expect(heard()).toContain("照常在群里说");
});
