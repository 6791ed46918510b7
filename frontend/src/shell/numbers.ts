const whole = new Intl.NumberFormat('en');

/** A number with its unit: "1 view", "1,204 views". */
export function count(value: number, unit: string, units = `${unit}s`): string {
  return `${whole.format(value)} ${value === 1 ? unit : units}`;
}
