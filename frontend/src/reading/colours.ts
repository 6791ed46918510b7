/** Where the app remembers the colours that were chosen. */
const KEY = 'mantine-color-scheme-value';
const ATTRIBUTE = 'data-mantine-color-scheme';

/** Lets a button change between light and dark, as the app's own does. */
export function offerColours(button: HTMLElement): void {
  const root = document.documentElement;
  const other = () => (root.getAttribute(ATTRIBUTE) === 'dark' ? 'light' : 'dark');
  const say = () => {
    button.setAttribute('aria-label', `Use ${other()} colours`);
  };
  button.addEventListener('click', () => {
    const chosen = other();
    localStorage.setItem(KEY, chosen);
    root.setAttribute(ATTRIBUTE, chosen);
    say();
  });
  say();
  button.hidden = false;
}
