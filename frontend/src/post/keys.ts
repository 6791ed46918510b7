/** Under what a post is remembered, by its id or by a slug that it was asked for by. */
export const keyOf = (reference: string) => ['posts', 'one', reference] as const;
