// Builds the three windows into ui/dist: everything local, no inline script or style, nothing fetched.
// The fake host is left out of every build but `--mode fake`, which is for looking at screens under the real CSP.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import solid from "vite-plugin-solid";

const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src ipc: http://ipc.localhost",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export default defineConfig({
  plugins: [solid()],
  server: { host: "127.0.0.1", port: 5173, strictPort: true },
  preview: { host: "127.0.0.1", port: 5174, strictPort: true, headers: { "Content-Security-Policy": csp } },
  build: {
    target: "safari16",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: [page("index.html"), page("start.html"), page("patient.html"), page("nurse.html")],
    },
  },
  css: { preprocessorOptions: { scss: { quietDeps: true, loadPaths: ["node_modules"] } } },
});
