import {
  convertCssVariables,
  defaultCssVariablesResolver,
  mergeMantineTheme,
  DEFAULT_THEME,
} from '@mantine/core';
import type { Plugin } from 'vite';
import { theme } from '../src/shell/theme.ts';

const NAME = 'virtual:theme.css';

/**
 * Writes the theme's CSS variables into the stylesheet. Mantine would put them into a style element at run time, which
 * a strict Content-Security-Policy forbids.
 */
export function themeVariables(): Plugin {
  return {
    name: 'tidings-theme-variables',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) =>
      id === `\0${NAME}`
        ? convertCssVariables(defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme)))
        : undefined,
  };
}
