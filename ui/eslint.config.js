// Holds the house's borders: a screen never imports another screen, only ui/host/ knows Tauri,
// and no sentence for a person stands in a view.
import tseslint from "typescript-eslint";

const TAURI = { group: ["@tauri-apps/*"], message: "Only ui/host/ calls Tauri: use an effect." };
const SCREEN = {
  regex: "^\\.\\./(?!\\.\\./(shared|generated)(/|$)|\\.\\./\\.\\./(shared|generated)(/|$)|(\\.\\./)?places$)",
  message: "A screen leans on ui/shared and ui/generated only, never on another screen or on the host.",
};

export default tseslint.config(
  { ignores: ["dist", "node_modules", "generated"] },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    rules: {
      "no-restricted-imports": ["error", { patterns: [TAURI] }],
      "max-lines": ["error", { max: 400 }],
      "max-lines-per-function": ["error", { max: 120, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "off",
    },
  },
  {
    // A test is one list of sentences, so its outer function may be as long as the list.
    files: ["**/*.test.ts"],
    rules: { "max-lines-per-function": "off" },
  },
  {
    files: ["host/**/*.ts", "host/**/*.tsx"],
    rules: { "no-restricted-imports": "off" },
  },
  {
    files: ["patient/*/*.{ts,tsx}", "nurse/*/*.{ts,tsx}", "start/*/*.{ts,tsx}"],
    rules: { "no-restricted-imports": ["error", { patterns: [TAURI, SCREEN] }] },
  },
  {
    files: ["**/*.tsx"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "JSXText[value=/[A-Za-z]{2,}/]", message: "Words go in the catalogue: use say()." },
        { selector: "JSXAttribute[name.name=/^(title|placeholder|aria-label|alt)$/] > Literal[value=/[A-Za-z]{2,}/]", message: "Words go in the catalogue: use say()." },
        { selector: "JSXAttribute[name.name='style']", message: "The content security policy refuses inline styles: use a class." },
      ],
    },
  },
);
