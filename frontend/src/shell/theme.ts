import { createTheme, type MantineColorsTuple } from '@mantine/core';

const tide: MantineColorsTuple = [
  '#e8f6f9',
  '#d3e9ef',
  '#a7d3de',
  '#78bccd',
  '#52a9bf',
  '#3b9db6',
  '#2c8ea8',
  '#1c7c95',
  '#0f6c84',
  '#075a70',
];

/** The greys of the dark scheme, a little blue. */
const dark: MantineColorsTuple = [
  '#e6e8e8',
  '#c3c9cb',
  '#a3abaf',
  '#7d868a',
  '#3f4548',
  '#34393c',
  '#262a2d',
  '#16181a',
  '#121415',
  '#0d0e0f',
];

/** Every filled colour is dark enough for white text on it. */
export const theme = createTheme({
  colors: { tide, dark },
  primaryColor: 'tide',
  primaryShade: { light: 8, dark: 8 },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, Cantarell, sans-serif',
  headings: { fontFamily: '"Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", Georgia, serif' },
  components: {
    // A title in the alert's own colour is too faint to read on its background.
    Alert: { vars: () => ({ root: { '--alert-color': 'var(--ink)' } }) },
    // Its own grey is too faint in the dark.
    SegmentedControl: { styles: { label: { color: 'var(--ink)' } } },
  },
});
