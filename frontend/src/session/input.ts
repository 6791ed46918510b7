/** What is wrong with a username, in words; null for nothing. The server has the last word. */
export function usernameError(username: string): string | null {
  if (username.length < 3 || username.length > 64) {
    return 'Use 3 to 64 characters.';
  }
  return /^[A-Za-z0-9._-]+$/.test(username)
    ? null
    : 'Use only letters, digits, dots, hyphens and underscores.';
}

export function emailError(email: string): string | null {
  return /^[^\s@]+@[^\s@]+$/.test(email) ? null : 'Use an address such as ada@example.org.';
}

export function passwordError(password: string): string | null {
  return password.length < 8 || password.length > 128 ? 'Use 8 to 128 characters.' : null;
}
