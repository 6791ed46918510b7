import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import classes from './SearchBox.module.css';

/** Searches all posts, from any page. Where there is no room for it the search page is one step away. */
export function SearchBox() {
  const navigate = useNavigate();
  return (
    <form
      role="search"
      aria-label="All posts"
      className={classes.box}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const q = new FormData(form).get('words');
        if (typeof q === 'string' && q.trim() !== '') {
          form.reset();
          void navigate(`/search?${new URLSearchParams({ q: q.trim() })}`);
        }
      }}
    >
      <IconSearch size={16} aria-hidden className={classes.icon} />
      <input
        type="search"
        name="words"
        aria-label="Search posts"
        placeholder="Search posts"
        maxLength={200}
        dir="auto"
        enterKeyHint="search"
        className={classes.input}
      />
    </form>
  );
}
