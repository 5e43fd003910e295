package dev.continuo.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A hundredth of the load, so that it is run in every build; the whole is behind the profile "load". */
class LoadIT {
    @Test
    void load_aHundredthOfIt_isBorne() {
        assertThat(new Load(10_000).run()).isTrue();
    }
}
