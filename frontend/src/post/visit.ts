const KEY = 'tidings.viewed';

/** Whether a post has not been read in this visit yet, which is as long as the tab is open; from now on it has. */
export function isFirstInThisVisit(id: string): boolean {
  const viewed = (sessionStorage.getItem(KEY) ?? '').split(' ').filter(Boolean);
  if (viewed.includes(id)) {
    return false;
  }
  sessionStorage.setItem(KEY, [...viewed, id].join(' '));
  return true;
}
