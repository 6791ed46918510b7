/** Deeper than anybody writes, and less deep than what lays it out can go. */
const MOST = 100;

/** Void elements and those that browsers close by themselves do not nest. */
const NESTING =
  /<(\/?)(?:div|span|blockquote|section|article|ul|ol|table|b|i|em|strong|font|a|details|center|sup|sub|small|big|code|q|ins|del)\b[^<>]*>/gi;

/** Whether a text is nested so deeply, in quotations, lists, brackets or elements, that laying it out would take too long. */
export function isTooDeep(text: string): boolean {
  return hasDeepLine(text) || hasDeepElements(text);
}

/** Marks of containers at the beginning of a line; brackets and emphasis anywhere in it. */
function hasDeepLine(text: string): boolean {
  return (
    new RegExp(`^(?:[ \\t]*(?:>|[-*+][ \\t]|\\d{1,9}[.)][ \\t])){${MOST}}`, 'm').test(text) ||
    /[[\]]{200}|(?:!?\[){100}|[*_~]{400}/.test(text)
  );
}

function hasDeepElements(text: string): boolean {
  let depth = 0;
  for (const [, closes] of text.matchAll(NESTING)) {
    depth = Math.max(0, depth + (closes ? -1 : 1));
    if (depth > MOST) {
      return true;
    }
  }
  return false;
}
