insert into outbox (id, channel, kind, user_id)
values ('00000000-0000-7000-8000-000000000005', 'mail', 'email-proof', '00000000-0000-7000-8000-000000000001');

insert into mail_link (token_hash, purpose, user_id, address, mail_id, issued_at, expires_at)
values ('\x01', 'password-reset', '00000000-0000-7000-8000-000000000001', 'sealed',
        '00000000-0000-7000-8000-000000000005', '2026-01-02T03:04:05Z', '2026-01-02T04:04:05Z');

insert into known_device (user_id, device, used_at)
values ('00000000-0000-7000-8000-000000000001', 'Firefox on Linux', '2026-01-02T03:04:05Z');

insert into mail_setting (user_id, kind, wanted) values ('00000000-0000-7000-8000-000000000001', 'comment', true);
