insert into event (position, stream_type, stream_id, version, name, revision, payload, metadata, recorded_at)
values (4, 'user', '00000000-0000-7000-8000-000000000001', 0, 'user.role-granted', 1, '{"role":"ADMIN"}', '{}',
        '2026-01-02T03:04:08Z');

insert into session (session_id, user_id, created_at, last_used_at, expires_at, user_agent)
values ('00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000001',
        '2026-01-02T03:04:05Z', '2026-01-02T03:04:05Z', '2026-02-02T03:04:05Z', 'a browser');
