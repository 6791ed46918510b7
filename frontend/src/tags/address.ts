/** Where all posts with a tag are. */
export function postsWithTag(tag: string): string {
  return `/search?${new URLSearchParams({ tag })}`;
}
