insert into answered_request (id, body_digest, answer, expires_at)
values (decode(repeat('ab', 32), 'hex'), decode(repeat('cd', 32), 'hex'), '\xef', '2026-01-02T03:04:05Z');
