package dev.tidings.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedPathTest {

    @ParameterizedTest
    @CsvSource({
        "/api/users/ada, /api/users/-",
        "/api/users/ada/posts, /api/users/-/posts",
        "/p/authors/ada, /p/authors/-",
        "/realworld/api/profiles/ada/follow, /realworld/api/profiles/-/follow",
        "/api/users/0190a7c6-0000-7000-8000-000000000000/roles/ADMIN, /api/users/0190a7c6-0000-7000-8000-000000000000/roles/ADMIN",
        "/api/password-resets/secret, /api/password-resets/-",
        "/api/password-resets, /api/password-resets",
        "/api/users/post-counts, /api/users/post-counts",
        "/api/posts/ada, /api/posts/ada"
    })
    void neitherANameOfAPersonNorASecretIsLogged(String path, String logged) {
        assertThat(LoggedPath.of(path)).isEqualTo(logged);
    }
}
