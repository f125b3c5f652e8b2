// Loads the look of every window: font, tokens, styles.
import "@fontsource-variable/source-sans-3/wght.css";
import "./tokens.css";
import "./styles.scss";

// nhsuk-frontend waits for this; an inline script is not allowed to say it.
document.documentElement.classList.add("nhsuk-frontend-supported");
