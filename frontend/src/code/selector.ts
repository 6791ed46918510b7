/** Code of which its author said what language it is. */
export const CODE = 'pre > code[class*="language-"]';
