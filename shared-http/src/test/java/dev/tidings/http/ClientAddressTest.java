package dev.tidings.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void anIpv4AddressIsAClient() {
        assertThat(ClientAddress.of("192.0.2.7")).isEqualTo("192.0.2.7").isNotEqualTo(ClientAddress.of("192.0.2.8"));
        assertThat(ClientAddress.of("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void allAddressesOfAnIpv6NetworkAreOne() {
        assertThat(ClientAddress.of("2001:db8:1:2::1"))
                .isEqualTo(ClientAddress.of("2001:db8:1:2:ffff:ffff:ffff:ffff"))
                .isEqualTo(ClientAddress.of("2001:DB8:1:2::1%eth0"))
                .isNotEqualTo(ClientAddress.of("2001:db8:1:3::1"));
    }

    @Test
    void whatIsNoAddressStaysAsItIs() {
        assertThat(ClientAddress.of("no:address")).isEqualTo("no:address");
        assertThat(ClientAddress.of("unknown")).isEqualTo("unknown");
    }
}
