insert into event_store.webhook (webhook_id, url, description, events, with_texts, created_by, position)
values ('01985f6e-2c1b-7000-8000-0000000000a1', 'https://example.org/hooks', 'The search', '{post.published}', false,
        '01985f6e-2c1b-7000-8000-000000000001', 0);
insert into event_store.webhook_secret (webhook_id, secret)
values ('01985f6e-2c1b-7000-8000-0000000000a1', 'sealed');
insert into event_store.webhook_delivery (webhook_id, position, event_id, event, lane, state)
values ('01985f6e-2c1b-7000-8000-0000000000a1', 1, 'an event', 'post.published', 'a post', 'waiting');
