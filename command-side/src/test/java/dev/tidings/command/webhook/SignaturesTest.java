package dev.tidings.command.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void aMessageIsSignedAsTheStandardsOwnExampleIs() {
        String signature = Signatures.of(
                List.of(SECRET),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1_614_265_330,
                "{\"test\": 2432232314}".getBytes(UTF_8));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void eachSecretSigns() {
        String signature = Signatures.of(List.of(Signatures.newSecret(), SECRET), "id", 1, new byte[0]);

        assertThat(signature.split(" ", -1)).hasSize(2).doesNotHaveDuplicates().allMatch(one -> one.startsWith("v1,"));
    }
}
