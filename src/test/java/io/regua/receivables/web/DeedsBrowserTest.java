package io.regua.receivables.web;

import io.regua.receivables.web.DeedsWorld.Deed;
import io.regua.testing.Browsers;
import io.regua.testing.Browsers.Width;
import io.regua.testing.Looks;
import io.regua.testing.WholeHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeHouse
class DeedsBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Deed deed;

    @BeforeEach
    void aDeedThatIsHeldAndProposedForWriteOff() {
        deed = DeedsWorld.deed(jdbc, "Maria Aparecida dos Santos Figueiredo");
        DeedsWorld.hold(jdbc, deed, "dispute", "Says the wardrobe came with a broken door and nobody answers");
        DeedsWorld.hold(jdbc, deed, "payment_claimed", "Paid at the shop");
        DeedsWorld.writeOff(jdbc, deed);
    }

    private void looksRight(String user, Width width, String path, String name) {
        try (var window = Browsers.open(port, width)) {
            window.signIn(user, path);
            Looks.right(window, name);
        }
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void showsHolds(Width width) {
        looksRight("manager", width, "/holds", "holds");
        looksRight("manager", width, "/holds/" + deed.debt(), "hold");
        looksRight("brasileira", width, "/holds/" + deed.debt(), "hold-pt");
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void showsAContractAndItsForm(Width width) {
        looksRight("manager", width, "/contracts/" + deed.contract(), "contract");
        looksRight("brasileira", width, "/contracts/" + deed.contract(), "contract-pt");
        looksRight("manager", width, "/contracts/" + deed.contract() + "/edit", "contract-edit");
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void showsWriteOffs(Width width) {
        looksRight("manager", width, "/write-offs", "write-offs");
        looksRight(
                "manager", width, "/customers/" + deed.customer() + "/receivables/" + deed.debt(), "receivable-holds");
    }
}
