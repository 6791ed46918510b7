/** Under what the browser keeps the session. */
export const SESSION_KEY = 'tidings.session';
