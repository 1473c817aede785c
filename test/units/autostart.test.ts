import { expect, test } from "vitest";
import { unitFor } from "../../bots/autostart/unit.ts";

const linesFor = (place: Parameters<typeof unitFor>[0]) => unitFor(place).split("\n");

test("a person's own unit asks for nothing that takes rights over the machine", () => {
  const lines = linesFor({
    node: "/srv/linli/node",
    folder: "/srv/linli",
    owner: { of: "person" },
  });
  expect(lines).toContain("WorkingDirectory=/srv/linli");
  expect(lines).toContain("WantedBy=default.target");
  expect(lines.filter((line) => /^(User|Protect|Private)/u.test(line))).toEqual([]);
});

test("the machine's unit runs it as the folder's owner, and asks the program alone to end", () => {
  const owner = { of: "machine", user: "linli" } as const;
  const lines = linesFor({ node: "/srv/linli/node", folder: "/srv/linli", owner });
  expect(lines).toEqual(
    expect.arrayContaining(["User=linli", "KillMode=mixed", "WantedBy=multi-user.target"]),
  );
});

test("a folder's name may hold what systemd would fill in or cut at", () => {
  const folder = '/srv/数据 50%/a"b\\c$d';
  const lines = linesFor({ node: `${folder}/node`, folder, owner: { of: "person" } });
  expect(lines).toContain('WorkingDirectory=/srv/数据 50%%/a"b\\c$d');
  expect(lines).toContain(
    'ExecStart="/srv/数据 50%%/a\\"b\\\\c$d/node" --env-file-if-exists=.env bots/start.ts',
  );
});
