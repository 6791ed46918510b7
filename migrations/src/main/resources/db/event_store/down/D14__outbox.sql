-- What was not sent yet is not sent any more, and links in mails that were sent lead nowhere.
drop table mail_setting;
drop table known_device;
drop table mail_link;
drop table outbox;
