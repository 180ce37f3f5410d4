export const THEME_KEY = "theme";

/** Runs before the first paint, so that a chosen theme does not flash; inline, and hashed in the policy. */
export const themeScript = `try{var t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}`;
