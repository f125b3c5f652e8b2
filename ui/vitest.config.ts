// The tests are of pure functions, so they need neither a page nor a plugin.
import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["**/*.test.ts"], environment: "node" } });
