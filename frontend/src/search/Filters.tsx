import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconSearch } from '@tabler/icons-react';
import classes from './Filters.module.css';
import { SORTS, type Filters as FiltersOfPage } from './filters';

/** The search's form. What it says is applied when it is sent, and at once where a choice is made. */
export function Filters({ filters }: { filters: FiltersOfPage }) {
  const form = useForm({ initialValues: filters.input });
  return (
    <form
      role="search"
      aria-label="Filters"
      className={classes.filters}
      onSubmit={form.onSubmit((input) => {
        // New words begin with their best match; an order that was chosen for them stays with them.
        const isNew = input.q.trim() !== filters.input.q && !filters.input.q;
        filters.apply(isNew && input.sort === '-created' ? { ...input, sort: 'relevance' } : input);
      })}
    >
      <div className={classes.words}>
        <TextInput
          type="search"
          label="Words"
          placeholder="What should it be about?"
          dir="auto"
          maxLength={200}
          leftSection={<IconSearch size={18} aria-hidden />}
          {...form.getInputProps('q')}
        />
        <Button type="submit">Search</Button>
      </div>
      <div className={classes.more}>
        <TextInput label="Author" placeholder="A username" {...form.getInputProps('author')} />
        <TextInput label="Tag" dir="auto" {...form.getInputProps('tag')} />
        <TextInput type="date" label="Written from" {...form.getInputProps('createdFrom')} />
        <TextInput type="date" label="Written until" {...form.getInputProps('createdTo')} />
        <NativeSelect
          label="Order"
          data={SORTS.filter(({ value }) => value !== 'relevance' || filters.input.q !== '')}
          {...form.getInputProps('sort')}
          onChange={(event) => {
            const sort = SORTS.find(({ value }) => value === event.currentTarget.value)?.value ?? '-created';
            filters.apply({ ...form.values, sort });
          }}
        />
      </div>
      <Checkbox
        label="Only verified authors"
        checked={form.values.verified}
        onChange={(event) => {
          filters.apply({ ...form.values, verified: event.currentTarget.checked });
        }}
      />
    </form>
  );
}
