/** Who starts it: a person's own manager, or the machine's, which runs it as a user. */
export type Owner = { readonly of: "person" } | { readonly of: "machine"; readonly user: string };

/** What a unit of systemd is written for; both paths are absolute. */
export type Place = {
  /** The project's own Node. */
  readonly node: string;
  readonly folder: string;
  readonly owner: Owner;
};

/** What any manager can enforce. No ban on memory that is written and run: Node compiles into it. */
const forAll = [
  "NoNewPrivileges=yes",
  "LockPersonality=yes",
  "RestrictRealtime=yes",
  "RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK",
  "SystemCallArchitectures=native",
];

/** What takes rights over the machine. No /tmp of its own: a backup may find the database's socket there. */
const forMachine = [
  "ProtectSystem=full",
  "ProtectKernelTunables=yes",
  "ProtectKernelModules=yes",
  "ProtectKernelLogs=yes",
  "ProtectControlGroups=yes",
  "ProtectClock=yes",
  "ProtectHostname=yes",
  "RestrictNamespaces=yes",
];

/**
 * A unit of systemd that starts linli with the machine, and again when it fails. The program alone
 * is asked to end, for it stops its database last; a minute is enough for the longest call to a
 * network (15 s) and for the database to write down what it holds.
 */
export function unitFor({ node, folder, owner }: Place): string {
  const isMachine = owner.of === "machine";
  const lines = [
    "[Unit]",
    "Description=linli, a bot for neighbourhood group chats",
    ...(isMachine ? ["Wants=network-online.target", "After=network-online.target"] : []),
    "StartLimitIntervalSec=600",
    "StartLimitBurst=10",
    "",
    "[Service]",
    ...(isMachine ? [`User=${owner.user}`] : []),
    `WorkingDirectory=${escaped(folder)}`,
    `ExecStart=${quoted(node)} --env-file-if-exists=.env bots/start.ts`,
    "Restart=on-failure",
    "RestartSec=5",
    "KillMode=mixed",
    "TimeoutStopSec=60",
    ...forAll,
    ...(isMachine ? forMachine : []),
    "",
    "[Install]",
    `WantedBy=${isMachine ? "multi-user.target" : "default.target"}`,
  ];
  return `${lines.join("\n")}\n`;
}

/** A percent sign would be filled in. */
const escaped = (path: string): string => path.replaceAll("%", "%%");

/** A space would end a command's name; a dollar sign is filled in only after it. */
const quoted = (path: string): string => `"${escaped(path).replaceAll(/["\\]/gu, "\\$&")}"`;
