-- Endpoints are forgotten with their secrets: nobody is told anything any more.
drop table webhook_delivery;
drop table webhook_secret;
drop table webhook;
