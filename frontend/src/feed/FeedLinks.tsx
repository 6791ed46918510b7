interface Props {
  title: string;
  /** Where the feeds are, without the end. */
  path: string;
  query?: string;
}

/** Lets feed readers find what there is to subscribe to on a page. */
export function FeedLinks({ title, path, query = '' }: Props) {
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={title} href={`${path}.atom${query}`} />
      <link rel="alternate" type="application/feed+json" title={title} href={`${path}.json${query}`} />
    </>
  );
}
