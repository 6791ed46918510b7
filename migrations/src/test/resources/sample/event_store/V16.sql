insert into suspended_user (user_id)
values ('00000000-0000-7000-8000-000000000004');

insert into invitation (invitation_id, token_hash, email, created_by, created_at, expires_at)
values ('00000000-0000-7000-8000-000000000005', '\x01', 'ada@example.org', '00000000-0000-7000-8000-000000000001',
        '2026-01-03T03:04:05Z', '2026-01-10T03:04:05Z');
