// Written by `npm run api:generate` from what the server serves.
export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys that access tokens are signed with, a JWK set (RFC 7517) */
        get: operations["keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a comment (its author, the author of the post or an administrator) */
        delete: operations["delete_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/email-verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove an address
         * @description With the token from the mail that went there. It works once, for three days.
         */
        post: operations["proveEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invitations that were not used yet, newest first (administrators) */
        get: operations["invitations"];
        put?: never;
        /**
         * Invite somebody to register (administrators)
         * @description Token and link are told this once, and count once, for 14 days; with an address they are mailed there, too. With userId, whoever registers gets the account of that imported author, and another invitation for it counts no more.
         */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw an invitation (administrators) */
        delete: operations["withdraw_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that is kept of the caller, as one archive
         * @description A ZIP file: the profile, posts and drafts as Markdown with front matter, comments, favourites, whom one follows, and the events of all that is there, with what is sealed in them opened. Lists are JSON, a line for each item. It is written while it is read, one at a time for each user.
         */
        get: operations["export_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published posts of those whom the caller follows, the newest publication first */
        get: operations["feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's posts, drafts included */
        get: operations["ownPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link that lets one choose another password
         * @description It goes to the address, if somebody goes by it and got less than five in the last hour. The answer is the same in any case.
         */
        post: operations["askForPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-resets/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose another password with the token of such a link
         * @description It works once, for an hour, and ends all sessions.
         */
        put: operations["resetPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts, by any mix of filters */
        get: operations["posts"];
        put?: never;
        /**
         * Write a post
         * @description 409 slug-taken where another post has, or had, the slug.
         */
        post: operations["write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One post, by its id or its slug
         * @description A slug that it had before, too, is answered with 301 to where it is now. Its ETag may be sent as If-Match with a change of the post. With asOf, for its author and admins: the post as it was, without its views; 404 where it was not there then.
         */
        get: operations["post"];
        /**
         * Edit a post (its author or an administrator)
         * @description Of summary, tags and slug, what is absent stays as it is. 409 slug-taken where another post has, or had, the slug; the post's own former ones are to be had again.
         */
        put: operations["edit"];
        post?: never;
        /** Delete a post */
        delete: operations["delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The comments on a post, the oldest first */
        get: operations["comments"];
        put?: never;
        /**
         * Comment on a published post
         * @description 409 for a draft of one's own.
         */
        post: operations["write_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/{id}/favourite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make a published post one of one's favourites
         * @description Id and version are those of what the caller has chosen: its favourites, and whom it follows.
         */
        put: operations["favourite"];
        post?: never;
        /** Take that back */
        delete: operations["unfavourite"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every change of a post, the first one first
         * @description For its author and admins, also once it is deleted. A page with long contents ends early.
         */
        get: operations["history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let everybody see a post, now or from a time on
         * @description Without a body, or without at, now, also where it was scheduled. With at, by itself at that time, in place of an earlier one; 409 already-published where it is published. A time that has come is refused: whoever's clock is right, the database's counts.
         */
        put: operations["publish"];
        post?: never;
        /** Make a post a draft again, or let it not be published by itself */
        delete: operations["unpublish"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/{id}/related": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where to go on from a post
         * @description Published posts that share most of its tags, the newest first among equals, and what its author published before and after it. 404 where one may not see the post itself.
         */
        get: operations["related"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/{id}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a view */
        post: operations["view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export all posts, a line each (administrators)
         * @description Drafts and posts of suspended users too, the oldest first: what POST /api/posts/import takes. An import makes the authors anew, unverified and without an address; ids, comments, favourites and former slugs are not told. An export that breaks off, or during which its caller is no administrator any more, ends without its last chunk, so that no client takes it for whole.
         */
        get: operations["export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/featured": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Featured posts, newest first */
        get: operations["featured"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import posts, a line each (administrators)
         * @description An import that broke off is sent again, whole, with the same Idempotency-Key: what was imported is answered as before, and the rest goes on. A line that another import with the key is at is waited for; one that differs from the first time is refused. Results are best read while lines are sent: some hundred thousand are held for a client that does not, for a minute, before the import stops. Blank lines mean nothing; both sides may send them to break a silence, which a client should do at least twice a minute. Fields that are not known are told as warnings, and so are addresses of images and links that are relative to the site that a post comes from.
         */
        post: operations["importPosts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/trending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The most viewed posts
         * @description by=created: created within the window, by all their views; by=viewed: of any age, by their views within the window, which begins with the hour that it falls into
         */
        get: operations["trending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/posts/trending/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The most viewed posts, as server-sent events
         * @description Events named trending, whose data is what /api/posts/trending answers: at once, unless Last-Event-ID shows that the client has it, and on every change, at most twice a second. Comments in between show that the stream lives.
         */
        get: operations["stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own sessions
         * @description Where the caller is logged in, the one used last first.
         */
        get: operations["ownSessions"];
        put?: never;
        /**
         * Log in with a username or an address
         * @description longLived is for clients that keep one token and nothing else: the access token is good for as long as the session, and whoever has it may change the address and the password without the current password.
         */
        post: operations["logIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of one's own sessions
         * @description Its tokens count no more from this moment on, anywhere.
         */
        delete: operations["end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Log out
         * @description The session's tokens count no more from this moment on, anywhere.
         */
        delete: operations["logOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/mail-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which mails the caller gets, of those that it may do without */
        get: operations["mailSettings"];
        /** Choose which of those mails to get */
        put: operations["chooseMails"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/mail-settings/unsubscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page that asks whether to send no more mail of a kind
         * @description Changes nothing.
         */
        get: operations["ask"];
        put?: never;
        /**
         * End mail of a kind (RFC 8058)
         * @description With the token of the link in such mail, without a login. Again it changes nothing.
         */
        post: operations["unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange a refresh token, which works once */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/signing-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new key for access tokens (administrators)
         * @description It is published at once and signs a minute later; the key until now is honoured until its last token has expired, so nobody notices. With withdrawOthers, for a key that somebody may have stolen, it signs at once, and what others signed is refused from now on: whoever is logged in gets another access token for its refresh token.
         */
        post: operations["rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/signing-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw a key (administrators)
         * @description What it signed is refused from now on. The one that signs can only be replaced.
         */
        delete: operations["withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the site is called, and who may register */
        get: operations["site"];
        /** Give the site a name, and say what it is about (administrators) */
        put: operations["describe"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Titles of published posts, tags and authors that what has been typed may become */
        get: operations["suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tags of published posts, with how many posts have them */
        get: operations["tags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users by name, those who have one; suspended ones too (administrators) */
        get: operations["users"];
        put?: never;
        /**
         * Register
         * @description A password that is among the most common ones is refused, unless allowCommonPassword is true. Who shows an invitation uses it up; where it is for the account of an imported author, that is the account, and its id is answered. Where registration is closed or takes an invitation, 403 says so.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Take another address (the user itself)
         * @description In a long-lived session currentPassword may be left out.
         */
        put: operations["changeEmail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/email/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the mail that proves the address again (the user itself)
         * @description 409 where there is no address or it is proved, 429 where five were sent in the last hour.
         */
        post: operations["sendEmailProof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Follow a user, but not oneself
         * @description Id and version are those of what the caller has chosen: its favourites, and whom it follows.
         */
        put: operations["follow"];
        post?: never;
        /** Follow a user no longer */
        delete: operations["unfollow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Take another password, which ends all sessions (the user itself)
         * @description In a long-lived session currentPassword may be left out, and that session goes on.
         */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Tell something about oneself (the user itself)
         * @description Replaces the profile as a whole: what is left out is told no longer.
         */
        put: operations["changeProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/roles/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let a user do more (administrators) */
        put: operations["grant"];
        post?: never;
        /** Let a user do less (administrators) */
        delete: operations["revoke_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End all sessions of a user (the user itself or an administrator)
         * @description Their tokens count no more from this moment on, anywhere. There need not be any.
         */
        delete: operations["endAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Suspend a user (administrators)
         * @description All its sessions end at once, it cannot log in, and nothing of it is shown to others, until it is restored. Neither oneself nor the last administrator can be suspended (409).
         */
        put: operations["suspend"];
        post?: never;
        /**
         * Restore a user who was suspended (administrators)
         * @description All is as it was before, but for the sessions: the user logs in anew.
         */
        delete: operations["restore"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/username": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take another username (the user itself) */
        put: operations["changeUsername"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Vouch for a user (administrators) */
        put: operations["verify"];
        post?: never;
        /** Take that back (administrators) */
        delete: operations["revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A user, by name or id
         * @description Roles are shown to the user itself and to administrators; to others there are none. Who is logged in is told whether it follows the user. A suspended user is there for administrators alone.
         */
        get: operations["user"];
        put?: never;
        post?: never;
        /**
         * Erase a user for good (the user itself or an administrator)
         * @description Nobody can read the name and the address any more, also not in events of the past, and others may take them. All sessions end. Posts stay, by an author without a name. Who erases itself sends its currentPassword (403 where it is wrong); an administrator who erases somebody else sends no body. An administrator cannot erase itself (409): another one must revoke its role, or erase it.
         */
        delete: operations["erase"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A user's posts, by the user's name or id */
        get: operations["postsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/post-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many posts each user has */
        get: operations["postCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/top-posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Each author's most viewed posts, the authors with most published posts first */
        get: operations["topPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has done what with the projections, newest first
         * @description What administrators do about users, and authors about posts, are events: the log has them.
         */
        get: operations["actions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The log, from a position on
         * @description As text/event-stream it is followed: from the position behind Last-Event-ID, else from the one that is asked for, else from now on. Each event has its position as its id. Admins alone are shown what people wrote; others get [redacted] in its place.
         */
        get: operations["browse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where mail goes, and what was not sent yet */
        get: operations["unsentMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/mails/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try one mail again, parked or waiting for its next try */
        post: operations["retryMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/mails/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try all mail again that is parked
         * @description As if it were new: for another two days.
         */
        post: operations["retryMails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Nodes, versions, database, and the last hour
         * @description The answering node keeps the hour in its memory: requests and errors are its own, counted from its start; lag and the log's end are everybody's.
         */
        get: operations["overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/projections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far each projection is, on which nodes, and what it could not handle
         * @description And, where the log is published to Kafka, how far which node is with that.
         */
        get: operations["projections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/projections/{name}/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dead letters that wait, oldest event first */
        get: operations["waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/projections/{name}/dead-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Give a letter up
         * @description Its event is never projected. The letter is kept with the reason, which should name nobody.
         */
        delete: operations["discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/projections/{name}/dead-letters/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a letter's stream again
         * @description From the stream's first letter on, in order, until one fails.
         */
        post: operations["retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/projections/{name}/dead-letters/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try all letters again
         * @description Each stream in order, until one of its events fails; the other streams go on.
         */
        post: operations["retryAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/projections/{name}/rebuilds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rebuild a projection
         * @description A new generation is filled from the whole log while queries read the live one. The previous generation is dropped. 409 while the projection is being rebuilt already.
         */
        post: operations["start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/projections/{name}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring the previous generation back
         * @description It has been kept up to date since. The generation that was live is dropped. 409 where there is no previous one.
         */
        post: operations["rollback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/rebuilds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rebuilds under way and past, newest first */
        get: operations["list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/rebuilds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a rebuild is
         * @description As text/event-stream it is told each second, until there is nothing more to come: at its end, or once it has caught up where it does not switch by itself.
         */
        get: operations["find"];
        put?: never;
        post?: never;
        /**
         * Give a rebuild up
         * @description Its generation is dropped. 409 when it has ended.
         */
        delete: operations["cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/rebuilds/{id}/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the new generation the live one
         * @description In one transaction, which queries do not notice. 409 before it has caught up.
         */
        post: operations["switchTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/rebuilds/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare the new generation with the live one
         * @description Row for row, at one position. The phase is verified only where there is no difference. 409 before it has caught up.
         */
        post: operations["verify_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The endpoints, the oldest first */
        get: operations["webhooks"];
        put?: never;
        /**
         * Add an endpoint
         * @description It is told what happens from now on, signed as Standard Webhooks has it, with the secret that is told this once. What people wrote, drafts included, is sent where an administrator adds it and does not say otherwise; else [redacted] stands in its place.
         */
        post: operations["addWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One endpoint */
        get: operations["webhook"];
        put?: never;
        post?: never;
        /**
         * Remove an endpoint
         * @description What waits for it is not sent any more.
         */
        delete: operations["removeWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/webhooks/{id}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send again to a disabled endpoint
         * @description It goes on where it stopped.
         */
        put: operations["enableWebhook"];
        post?: never;
        /** Send nothing to an endpoint for now */
        delete: operations["disableWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deliveries, the newest event first
         * @description Those that wait, and of those that were delivered or parked the newest thousand each, for a week and a month.
         */
        get: operations["webhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/webhooks/{id}/redelivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again
         * @description The event at a position of the log, delivered or not, or all that are parked. They go in order, and nothing that happens meanwhile waits behind them.
         */
        post: operations["redeliverToWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/webhooks/{id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make another secret
         * @description Told this once. For a day the one until now signs beside it, so that the endpoint can change over.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Author: {
            /** Format: uuid */
            id: string;
            username: string | null;
        };
        ChangeResponse: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            position: number;
            /** @enum {string} */
            status: "created" | "updated" | "unchanged" | "deleted";
            /** Format: int64 */
            version: number;
        };
        ChosenPasswordRequest: {
            password: string;
        };
        CommentRequest: {
            body: string;
        };
        CommentResponse: {
            author: components["schemas"]["Author"];
            body: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            position: number;
            /** Format: uuid */
            postId: string;
        };
        Database: {
            /** Format: int64 */
            bytes: number;
            /** Format: int32 */
            connections: number;
            /** Format: int32 */
            maxConnections: number;
            /** Format: date-time */
            startedAt: string;
            version: string;
        };
        DeadLetterResponse: {
            /** Format: date-time */
            attemptedAt: string | null;
            /** Format: int32 */
            attempts: number;
            cause: string | null;
            event: string;
            /** Format: int64 */
            id: number;
            message: string | null;
            /** Format: date-time */
            parkedAt: string;
            /** Format: int64 */
            position: number;
            /** Format: uuid */
            stream: string | null;
        };
        Delivery: {
            /** Format: date-time */
            attemptedAt: string | null;
            /** Format: int32 */
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: int32 */
            durationMillis: number | null;
            event: string;
            eventId: string;
            failure: string | null;
            /** Format: int32 */
            lastStatus: number | null;
            /** Format: date-time */
            nextAttemptAt: string | null;
            /** Format: int64 */
            position: number;
            state: string;
            stream: string | null;
        };
        DeliveryPage: {
            items: components["schemas"]["Delivery"][];
            nextCursor: string | null;
        };
        Difference: {
            columns: string[];
            key: {
                [key: string]: string;
            };
            /** @enum {string} */
            kind: "only-live" | "only-new" | "different";
        };
        EditRequest: {
            content: string;
            slug?: string | null;
            summary?: string | null;
            tags?: string[] | null;
            title: string;
        };
        EmailRequest: {
            currentPassword?: string | null;
            /** Format: email */
            email: string;
        };
        ErasureRequest: {
            currentPassword?: string | null;
        };
        EventPage: {
            items: components["schemas"]["LogEntryResponse"][];
            /** Format: int64 */
            nextFrom: number | null;
        };
        Events: {
            /** Format: int64 */
            done: number;
            /** Format: int64 */
            total: number;
        };
        ExportedPost: {
            author: string;
            content: string;
            /** Format: date-time */
            createdAt: string;
            published: boolean;
            /** Format: date-time */
            publishedAt: string | null;
            recentViews: components["schemas"]["RecentViews"][] | null;
            /** Format: date-time */
            scheduledAt: string | null;
            slug: string;
            summary: string | null;
            tags: string[];
            title: string;
            /** Format: date-time */
            updatedAt: string | null;
            /** Format: int64 */
            views: number;
        };
        Failure: {
            cause: string;
            event: string;
            message: string | null;
            /** Format: int64 */
            position: number;
        };
        FieldProblem: {
            field: string;
            message: string;
        };
        FoundPosts: {
            /** @description Whether no post has the words as typed, and these have similar ones in titles or authors' names */
            approximate?: boolean | null;
            items: components["schemas"]["PostSummary"][];
            nextCursor: string | null;
            /**
             * Format: int32
             * @description How many posts the search finds, counted up to 500; left out where nothing is searched for
             */
            total?: number | null;
            /** @description Whether there may be more than the total */
            totalIsBound?: boolean | null;
        };
        Fragment: {
            marked: boolean;
            text: string;
        };
        Highlights: {
            passage?: components["schemas"]["Fragment"][] | null;
            title: components["schemas"]["Fragment"][];
        };
        ImportedLine: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            line: number;
            /** Format: int64 */
            position: number;
            /** @enum {string} */
            status: "imported" | "refused" | "unknown";
            warnings: string[];
        };
        ImportedPost: {
            author: string;
            content: string;
            createdAt?: string | null;
            published?: boolean | null;
            publishedAt?: string | null;
            recentViews?: components["schemas"]["RecentViews"][] | null;
            scheduledAt?: string | null;
            slug?: string | null;
            summary?: string | null;
            tags?: string[] | null;
            title: string;
            updatedAt?: string | null;
            /** Format: int64 */
            views?: number | null;
        };
        ImportResult: components["schemas"]["ImportedLine"] | components["schemas"]["RefusedLine"];
        InvitationItem: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            email: string | null;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            userId: string | null;
        };
        InvitationRequest: {
            /** Format: email */
            email?: string | null;
            /** Format: uuid */
            userId?: string | null;
        };
        InvitationResponse: {
            email: string | null;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            link: string;
            token: string;
            /** Format: uuid */
            userId: string | null;
        };
        KeySet: {
            keys: {
                [key: string]: unknown;
            }[];
        };
        Lag: {
            /** Format: int64 */
            events: number;
            /** Format: double */
            seconds: number;
        };
        LogEntryResponse: {
            metadata: {
                [key: string]: unknown;
            };
            name: string;
            payload: {
                [key: string]: unknown;
            };
            /** Format: int64 */
            position: number;
            /** Format: date-time */
            recordedAt: string;
            /** Format: int32 */
            revision: number;
            stream: components["schemas"]["StreamName"] | null;
            /** Format: int64 */
            version: number | null;
        };
        LoginRequest: {
            email?: string | null;
            longLived?: boolean | null;
            password?: string | null;
            username?: string | null;
        };
        MailRetry: {
            /** Format: int32 */
            retried: number;
        };
        ManagedUser: {
            /** Format: date-time */
            createdAt: string;
            email: string | null;
            /** Format: uuid */
            id: string;
            roles: string[];
            suspended: boolean;
            username: string | null;
            verified: boolean;
        };
        MeResponse: {
            bio: string | null;
            email: string | null;
            emailProved: boolean;
            /** Format: uuid */
            id: string;
            image: string | null;
            roles: string[];
            username: string | null;
            verified: boolean;
        };
        Node: {
            name: string;
            projections: {
                [key: string]: number;
            };
            /** Format: date-time */
            seenAt: string;
        };
        OperatorAction: {
            /** @enum {string} */
            action: "rebuild-started" | "rebuild-cancelled" | "generation-compared" | "generation-switched" | "generation-rolled-back" | "dead-letter-retried" | "dead-letters-retried" | "dead-letter-discarded";
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string;
            detail: string | null;
            /** Format: int64 */
            id: number;
            projection: string;
        };
        OverviewResponse: {
            database: components["schemas"]["Database"];
            nodes: components["schemas"]["Node"][];
            samples: components["schemas"]["Sample"][];
            /** Format: date-time */
            startedAt: string;
            version: string;
        };
        OwnSession: {
            /** Format: date-time */
            createdAt: string;
            current: boolean;
            device: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastUsedAt: string;
            userAgent: string | null;
        };
        OwnSessionsResponse: {
            items: components["schemas"]["OwnSession"][];
        };
        PageCommentResponse: {
            items: components["schemas"]["CommentResponse"][];
            nextCursor: string | null;
        };
        PageDeadLetterResponse: {
            items: components["schemas"]["DeadLetterResponse"][];
            nextCursor: string | null;
        };
        PageInvitationItem: {
            items: components["schemas"]["InvitationItem"][];
            nextCursor: string | null;
        };
        PageManagedUser: {
            items: components["schemas"]["ManagedUser"][];
            nextCursor: string | null;
        };
        PageOperatorAction: {
            items: components["schemas"]["OperatorAction"][];
            nextCursor: string | null;
        };
        PagePostChangeResponse: {
            items: components["schemas"]["PostChangeResponse"][];
            nextCursor: string | null;
        };
        PagePostCountResponse: {
            items: components["schemas"]["PostCountResponse"][];
            nextCursor: string | null;
        };
        PagePostSummary: {
            items: components["schemas"]["PostSummary"][];
            nextCursor: string | null;
        };
        PageRebuild: {
            items: components["schemas"]["Rebuild"][];
            nextCursor: string | null;
        };
        PageSuggestion: {
            items: components["schemas"]["Suggestion"][];
            nextCursor: string | null;
        };
        PageTagResponse: {
            items: components["schemas"]["TagResponse"][];
            nextCursor: string | null;
        };
        PageTopPosts: {
            items: components["schemas"]["TopPosts"][];
            nextCursor: string | null;
        };
        PasswordRequest: {
            currentPassword?: string | null;
            newPassword: string;
        };
        PastPostResponse: {
            author: components["schemas"]["Author"];
            content: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            published: boolean;
            /** Format: date-time */
            publishedAt: string | null;
            /** Format: date-time */
            scheduledAt: string | null;
            slug: string;
            summary: string | null;
            tags: string[];
            title: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: int64 */
            version: number;
        };
        PostChangeResponse: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Author"] | null;
            /** @enum {string} */
            change: "drafted" | "edited" | "published" | "unpublished" | "scheduled" | "unscheduled" | "deleted";
            content: string | null;
            /** Format: int64 */
            position: number;
            /** Format: date-time */
            publishAt: string | null;
            slug: string | null;
            summary: string | null;
            tags: string[] | null;
            title: string | null;
            /** Format: int64 */
            version: number;
        };
        PostCountResponse: {
            /** Format: int64 */
            posts: number;
            /** Format: int64 */
            published: number;
            /** Format: uuid */
            userId: string;
            username: string | null;
        };
        PostLink: {
            author: components["schemas"]["Author"];
            /** Format: uuid */
            id: string;
            slug: string;
            title: string;
        };
        PostResponse: {
            author: components["schemas"]["Author"];
            /** Format: int64 */
            comments: number;
            content: string;
            /** Format: date-time */
            createdAt: string;
            favourited?: boolean | null;
            /** Format: int64 */
            favourites: number;
            /** Format: uuid */
            id: string;
            published: boolean;
            /** Format: date-time */
            publishedAt: string | null;
            /** Format: date-time */
            scheduledAt: string | null;
            slug: string;
            summary: string | null;
            tags: string[];
            title: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: int64 */
            version: number;
            /** Format: int64 */
            views: number;
        };
        PostSummary: {
            author: components["schemas"]["Author"];
            /** Format: int64 */
            comments: number;
            /** Format: date-time */
            createdAt: string;
            excerpt: string;
            favourited?: boolean | null;
            /** Format: int64 */
            favourites: number;
            highlights?: components["schemas"]["Highlights"] | null;
            /** Format: uuid */
            id: string;
            published: boolean;
            /** Format: date-time */
            publishedAt: string | null;
            /** Format: date-time */
            scheduledAt: string | null;
            slug: string;
            summary: string | null;
            tags: string[];
            title: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: int64 */
            version: number;
            /** Format: int64 */
            views: number;
        };
        Problem: {
            detail: string;
            errors?: components["schemas"]["FieldProblem"][];
            instance?: string | null;
            /** Format: int32 */
            status: number;
            title: string;
            /** @example urn:tidings:problem:not-found */
            type: string;
        };
        ProfileRequest: {
            bio?: string | null;
            image?: string | null;
        };
        ProjectionResponse: {
            /** Format: int64 */
            deadLetters: number;
            /** Format: int32 */
            generation: number;
            /** Format: int64 */
            head: number;
            lag: components["schemas"]["Lag"];
            name: string;
            /** Format: int64 */
            position: number;
            /** Format: int32 */
            previousGeneration: number | null;
            /** Format: double */
            rate: number;
            rebuild: components["schemas"]["Rebuild"] | null;
            segments: components["schemas"]["SegmentStatus"][];
            /** @enum {string} */
            status: "running" | "rebuilding" | "stopped";
            /** Format: int32 */
            version: number;
        };
        Projections: {
            items: components["schemas"]["ProjectionResponse"][];
            publishers: components["schemas"]["PublisherResponse"][];
        };
        ProofRequest: {
            token: string;
        };
        PublicationRequest: {
            /** Format: date-time */
            at?: string | null;
        };
        PublisherResponse: {
            /** Format: date-time */
            failedAt: string | null;
            /** Format: int64 */
            failures: number;
            /** Format: int64 */
            lagEvents: number;
            lastFailure: string | null;
            node: string;
            /** Format: int64 */
            position: number;
            publishes: boolean;
            /** Format: double */
            rate: number;
            topic: string;
        };
        Rebuild: {
            /** Format: date-time */
            caughtUpAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: int64 */
            etaSeconds: number | null;
            events: components["schemas"]["Events"];
            failure: components["schemas"]["Failure"] | null;
            /** Format: int32 */
            generation: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            phase: "building" | "caught-up" | "verified" | "live" | "rolled-back" | "cancelled" | "failed";
            projection: string;
            /** Format: double */
            rate: number | null;
            /** @enum {string} */
            reason: "operator" | "new-version";
            segments: components["schemas"]["SegmentStatus"][];
            /** Format: date-time */
            startedAt: string;
            /** Format: uuid */
            startedBy: string | null;
            switchWhenCaughtUp: boolean;
            verification: components["schemas"]["Verification"] | null;
        };
        RebuildRequest: {
            /** @description Whether the new generation becomes live by itself. It does not unless asked to. */
            switchWhenCaughtUp?: boolean | null;
        };
        RecentViews: {
            /** Format: date-time */
            hour: string;
            /** Format: int64 */
            views: number;
        };
        Redelivery: {
            /** Format: int32 */
            redelivered: number;
        };
        RedeliveryRequest: {
            /** Format: int64 */
            position?: number | null;
        };
        RefreshRequest: {
            refreshToken: string;
        };
        RefusedLine: {
            /** Format: int64 */
            line: number;
            problem: components["schemas"]["Problem"];
            /** @enum {string} */
            status: "imported" | "refused" | "unknown";
        };
        RegistrationRequest: {
            allowCommonPassword?: boolean | null;
            /** Format: email */
            email: string;
            invitation?: string | null;
            password: string;
            username: string;
        };
        RelatedPosts: {
            items: components["schemas"]["PostLink"][];
            next: components["schemas"]["PostLink"] | null;
            previous: components["schemas"]["PostLink"] | null;
        };
        ResetRequest: {
            /** Format: email */
            email: string;
        };
        Retried: {
            complete: boolean;
            /** Format: int32 */
            projected: number;
        };
        RotationRequest: {
            withdrawOthers?: boolean | null;
        };
        Sample: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            errors: number;
            /** Format: int64 */
            head: number;
            lag: {
                [key: string]: number;
            };
            /** Format: int64 */
            requests: number;
        };
        SegmentStatus: {
            owner: string | null;
            /** Format: int64 */
            position: number;
            /** Format: int32 */
            segment: number;
        };
        SessionResponse: {
            accessToken: string;
            /** Format: int64 */
            expiresIn: number;
            refreshToken: string;
            tokenType: string;
            /** Format: uuid */
            userId: string;
        };
        SigningKey: {
            keyId: string;
            /** Format: date-time */
            signsFrom: string;
        };
        SiteRequest: {
            description?: string | null;
            name: string;
        };
        SiteResponse: {
            description: string;
            name: string;
            /** @enum {string} */
            registration: "open" | "invited" | "closed";
        };
        StreamName: {
            id: string;
            /** @example post */
            type: string;
        };
        Suggestion: {
            /** @enum {string} */
            kind: "post" | "tag" | "author";
            /** @description Of a post; left out otherwise */
            slug?: string | null;
            text: string;
        };
        TableComparison: {
            /** Format: int64 */
            different: number;
            examples: components["schemas"]["Difference"][];
            /** Format: int64 */
            onlyLive: number;
            /** Format: int64 */
            onlyNew: number;
            table: string;
        };
        TagResponse: {
            /** Format: int64 */
            posts: number;
            tag: string;
        };
        TopPosts: {
            author: components["schemas"]["Author"];
            posts: components["schemas"]["PostSummary"][];
            /** Format: int64 */
            published: number;
        };
        Unsent: {
            /** Format: int32 */
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            failure: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: date-time */
            nextAttemptAt: string | null;
            state: string;
            /** Format: uuid */
            userId: string;
        };
        UnsentMails: {
            destination: string;
            items: components["schemas"]["Unsent"][];
        };
        UsernameRequest: {
            username: string;
        };
        UserResponse: {
            bio: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: int64 */
            followers: number;
            following?: boolean | null;
            /** Format: uuid */
            id: string;
            image: string | null;
            /** Format: int64 */
            posts: number;
            /** Format: int64 */
            published: number;
            roles: string[];
            suspended?: boolean | null;
            username: string | null;
            verified: boolean;
        };
        Verification: {
            equal: boolean;
            /** Format: int64 */
            position: number;
            tables: components["schemas"]["TableComparison"][];
            /** Format: date-time */
            verifiedAt: string;
        };
        ViewResponse: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            position: number;
            /** @enum {string} */
            status: "created" | "updated" | "unchanged" | "deleted";
        };
        WantedMails: {
            newDevice: boolean;
            replied?: boolean | null;
        };
        Webhook: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            description: string;
            disabledBecause: string | null;
            events: string[] | null;
            /** Format: int64 */
            failing: number;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            lag: number;
            /** Format: date-time */
            lastDeliveredAt: string | null;
            /** Format: int64 */
            parked: number;
            /** Format: int64 */
            position: number;
            /** Format: date-time */
            secretExpiresAt: string | null;
            /** Format: date-time */
            silentUntil: string | null;
            url: string;
            /** Format: int64 */
            waiting: number;
            withTexts: boolean;
        };
        WebhookList: {
            items: components["schemas"]["Webhook"][];
        };
        WebhookRequest: {
            description?: string | null;
            events?: string[] | null;
            url: string;
            withTexts?: boolean | null;
        };
        WebhookSecret: {
            secret: string;
            webhook: components["schemas"]["Webhook"];
        };
        WriteRequest: {
            content: string;
            publish?: boolean | null;
            slug?: string | null;
            summary?: string | null;
            tags?: string[] | null;
            title: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeySet"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_1: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proveEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: for 24 hours the same caller's request with the same key and body gets the answer of the first, and has no second effect. Only answers of requests that succeeded (2xx) are kept; what was refused or failed had no effect and is judged anew. 422 where the key came with another body; 409, with Retry-After, while the first request is still being answered. An import is repeatable line by line: lines that were imported are answered as before, and the rest goes on. Take a new random value, such as a UUID, for each request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invitations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageInvitationItem"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: for 24 hours the same caller's request with the same key and body gets the answer of the first, and has no second effect. Only answers of requests that succeeded (2xx) are kept; what was refused or failed had no effect and is judged anew. 422 where the key came with another body; 409, with Retry-After, while the first request is still being answered. An import is repeatable line by line: lines that were imported are answered as before, and the rest goes on. Take a new random value, such as a UUID, for each request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["InvitationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feed: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePostSummary"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ownPosts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                published?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePostSummary"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askForPasswordReset: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: for 24 hours the same caller's request with the same key and body gets the answer of the first, and has no second effect. Only answers of requests that succeeded (2xx) are kept; what was refused or failed had no effect and is judged anew. 422 where the key came with another body; 409, with Retry-After, while the first request is still being answered. An import is repeatable line by line: lines that were imported are answered as before, and the rest goes on. Take a new random value, such as a UUID, for each request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChosenPasswordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    posts: {
        parameters: {
            query?: {
                /** @description Name or id */
                author?: string;
                /**
                 * @description An instant or a day, included
                 * @example 2026-01-31T12:00:00Z
                 */
                createdFrom?: string;
                /** @description An instant or a day, included */
                createdTo?: string;
                cursor?: string;
                /** @description Name or id of a reader whose favourites they are */
                favouritedBy?: string;
                limit?: number;
                published?: boolean;
                /** @description Words to search for in titles, summaries, tags, texts and authors' names: all of them, the last as far as it is typed; "a phrase"; this or that; -not */
                q?: string;
                /** @description relevance, with q alone and then the default: just this title first, then titles, then summaries and tags, then texts, the newer first among equals; otherwise -created */
                sort?: "relevance" | "-created" | "created" | "-updated" | "updated" | "-views" | "views";
                tag?: string;
                /** @description Whether the author is verified */
                verified?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundPosts"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    write: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: for 24 hours the same caller's request with the same key and body gets the answer of the first, and has no second effect. Only answers of requests that succeeded (2xx) are kept; what was refused or failed had no effect and is judged anew. 422 where the key came with another body; 409, with Retry-After, while the first request is still being answered. An import is repeatable line by line: lines that were imported are answered as before, and the rest goes on. Take a new random value, such as a UUID, for each request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post: {
        parameters: {
            query?: {
                /**
                 * @description An instant, or a version
                 * @example 2026-01-31T12:00:00Z
                 */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostResponse"] | components["schemas"]["PastPostResponse"];
                };
            };
            /** @description It has another slug now */
            301: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    comments: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Only the comment at this position of the log */
                position?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCommentResponse"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    write_1: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: for 24 hours the same caller's request with the same key and body gets the answer of the first, and has no second effect. Only answers of requests that succeeded (2xx) are kept; what was refused or failed had no effect and is judged anew. 422 where the key came with another body; 409, with Retry-After, while the first request is still being answered. An import is repeatable line by line: lines that were imported are answered as before, and the rest goes on. Take a new random value, such as a UUID, for each request. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    favourite: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unfavourite: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    history: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePostChangeResponse"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PublicationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unpublish: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    related: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelatedPosts"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    view: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: for 24 hours the same caller's request with the same key and body gets the answer of the first, and has no second effect. Only answers of requests that succeeded (2xx) are kept; what was refused or failed had no effect and is judged anew. 422 where the key came with another body; 409, with Retry-After, while the first request is still being answered. An import is repeatable line by line: lines that were imported are answered as before, and the rest goes on. Take a new random value, such as a UUID, for each request. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["ExportedPost"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    featured: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePostSummary"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importPosts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: for 24 hours the same caller's request with the same key and body gets the answer of the first, and has no second effect. Only answers of requests that succeeded (2xx) are kept; what was refused or failed had no effect and is judged anew. 422 where the key came with another body; 409, with Retry-After, while the first request is still being answered. An import is repeatable line by line: lines that were imported are answered as before, and the rest goes on. Take a new random value, such as a UUID, for each request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-ndjson": components["schemas"]["ImportedPost"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["ImportResult"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    trending: {
        parameters: {
            query?: {
                by?: "created" | "viewed";
                limit?: number;
                window?: "24h" | "7d" | "30d";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePostSummary"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stream: {
        parameters: {
            query?: {
                by?: "created" | "viewed";
                limit?: number;
                window?: "24h" | "7d" | "30d";
            };
            header?: {
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ownSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessionsResponse"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: for 24 hours the same caller's request with the same key and body gets the answer of the first, and has no second effect. Only answers of requests that succeeded (2xx) are kept; what was refused or failed had no effect and is judged anew. 422 where the key came with another body; 409, with Retry-After, while the first request is still being answered. An import is repeatable line by line: lines that were imported are answered as before, and the rest goes on. Take a new random value, such as a UUID, for each request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mailSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WantedMails"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseMails: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WantedMails"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WantedMails"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask: {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unsubscribe: {
        parameters: {
            query: {
                token: string;
            };
            header?: {
                /** @description Makes the request safe to repeat: for 24 hours the same caller's request with the same key and body gets the answer of the first, and has no second effect. Only answers of requests that succeeded (2xx) are kept; what was refused or failed had no effect and is judged anew. 422 where the key came with another body; 409, with Retry-After, while the first request is still being answered. An import is repeatable line by line: lines that were imported are answered as before, and the rest goes on. Take a new random value, such as a UUID, for each request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: for 24 hours the same caller's request with the same key and body gets the answer of the first, and has no second effect. Only answers of requests that succeeded (2xx) are kept; what was refused or failed had no effect and is judged anew. 422 where the key came with another body; 409, with Retry-After, while the first request is still being answered. An import is repeatable line by line: lines that were imported are answered as before, and the rest goes on. Take a new random value, such as a UUID, for each request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: for 24 hours the same caller's request with the same key and body gets the answer of the first, and has no second effect. Only answers of requests that succeeded (2xx) are kept; what was refused or failed had no effect and is judged anew. 422 where the key came with another body; 409, with Retry-After, while the first request is still being answered. An import is repeatable line by line: lines that were imported are answered as before, and the rest goes on. Take a new random value, such as a UUID, for each request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RotationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKey"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    site: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteResponse"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    describe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggestions: {
        parameters: {
            query: {
                /** @description What has been typed so far */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSuggestion"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tags: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: "-posts" | "tag";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTagResponse"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description A part of the name or the address */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageManagedUser"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: for 24 hours the same caller's request with the same key and body gets the answer of the first, and has no second effect. Only answers of requests that succeeded (2xx) are kept; what was refused or failed had no effect and is judged anew. 422 where the key came with another body; 409, with Retry-After, while the first request is still being answered. An import is repeatable line by line: lines that were imported are answered as before, and the rest goes on. Take a new random value, such as a UUID, for each request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendEmailProof: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: for 24 hours the same caller's request with the same key and body gets the answer of the first, and has no second effect. Only answers of requests that succeeded (2xx) are kept; what was refused or failed had no effect and is judged anew. 422 where the key came with another body; 409, with Retry-After, while the first request is still being answered. An import is repeatable line by line: lines that were imported are answered as before, and the rest goes on. Take a new random value, such as a UUID, for each request. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    follow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unfollow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                role: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_1: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                role: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspend: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeUsername: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsernameRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    erase: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change rests on: 412 when the thing has moved on. Without it the last write wins. */
                "If-Match"?: string;
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ErasureRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postsOf: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: "-created" | "created" | "-updated" | "updated" | "-views" | "views";
            };
            header?: never;
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePostSummary"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCounts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                sort?: "-posts" | "posts" | "username";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePostCountResponse"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topPosts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                per?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTopPosts"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOperatorAction"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    browse: {
        parameters: {
            query?: {
                from?: number;
                limit?: number;
                /** @example post.published */
                name?: string;
                /** @description The id of a user or a post */
                stream?: string;
            };
            header?: {
                /** @description The last position that a follower has seen */
                "Last-Event-ID"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                    "text/event-stream": string;
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unsentMails: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsentMails"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailRetry"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryMails: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailRetry"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    projections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Projections"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    waiting: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDeadLetterResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discard: {
        parameters: {
            query: {
                reason: string;
            };
            header?: never;
            path: {
                id: number;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retried"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryAll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retried"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RebuildRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rebuild"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rollback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectionResponse"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                projection?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRebuild"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rebuild"];
                    "text/event-stream": string;
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rebuild"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    switchTo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rebuild"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rebuild"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecret"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhookDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redeliverToWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RedeliveryRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redelivery"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecret"];
                };
            };
            /** @description What is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
