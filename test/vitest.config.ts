import { defineConfig } from "vitest/config";

const onCluster = { globalSetup: ["test/cluster.ts"], testTimeout: 20_000, hookTimeout: 20_000 };

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    maxWorkers: 2,
    env: { TZ: "UTC" },
    projects: [
      { extends: true, test: { name: "units", include: ["test/units/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          ...onCluster,
          name: "stories",
          include: ["test/stories/**/*.test.ts", "test/faults/**/*.test.ts"],
        },
      },
      {
        extends: true,
        test: { ...onCluster, name: "contracts", include: ["test/contracts/**/*.test.ts"] },
      },
      {
        extends: true,
        test: { ...onCluster, name: "browser", include: ["test/browser/**/*.test.ts"] },
      },
    ],
  },
});
