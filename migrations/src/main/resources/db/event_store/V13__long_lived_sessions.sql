-- Sessions of clients that keep one token and nothing else: it is as good as the session, and goes for the password.

alter table session add column long_lived boolean not null default false;
