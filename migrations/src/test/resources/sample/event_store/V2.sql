insert into identity_claim (kind, value, user_id)
values ('username', 'ada', '00000000-0000-7000-8000-000000000001');

insert into credential (user_id, password_hash, changed_at)
values ('00000000-0000-7000-8000-000000000001', 'a hash', '2026-01-02T03:04:05Z');

insert into personal_data_key (user_id, key)
values ('00000000-0000-7000-8000-000000000001', decode(repeat('ab', 32), 'hex'));

insert into refresh_token (token_hash, session_id, user_id, issued_at, expires_at)
values ('\xab', '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001',
        '2026-01-02T03:04:05Z', '2026-02-02T03:04:05Z');

insert into signing_key (key_id, public_key, private_key, created_at)
values ('k1', '{}', '{}', '2026-01-02T03:04:05Z');
