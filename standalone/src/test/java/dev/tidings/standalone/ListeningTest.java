package dev.tidings.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListeningTest {

    @Test
    void whereItListensIsSaidAsItIs() {
        assertThat(Listening.at("127.0.0.1").who()).startsWith("this machine alone");
        assertThat(Listening.at("").who()).startsWith("all addresses");
        assertThat(Listening.at("0.0.0.0").who()).startsWith("all addresses");
        assertThat(Listening.at("192.0.2.7")).isEqualTo(new Listening("192.0.2.7", "192.0.2.7"));
        assertThat(Listening.at("2001:db8::7").host()).isEqualTo("[2001:db8::7]");
    }
}
