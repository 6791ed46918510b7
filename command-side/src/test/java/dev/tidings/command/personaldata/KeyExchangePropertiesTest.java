package dev.tidings.command.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class KeyExchangePropertiesTest {

    @Test
    void aSecretThatCanBeGuessedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyExchangeProperties("secret"));
    }

    @Test
    void theSecretIsInNoLog() {
        String secret = KeyExchangeEndpointTest.SECRET;

        assertThat(new KeyExchangeProperties(secret).toString()).doesNotContain(secret);
    }

    @Test
    void withoutASecretNobodyIsLetIn() {
        QuerySideCredentials credentials = new QuerySideCredentials(new KeyExchangeProperties(""));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> credentials.preHandle(
                        new MockHttpServletRequest(), new MockHttpServletResponse(), new Object()))
                .extracting(ProblemException::type)
                .isEqualTo(ProblemType.NOT_FOUND);
    }
}
