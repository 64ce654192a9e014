package dev.motorpool.booking.quotes;

import static dev.motorpool.platform.testing.TestTokens.bearer;

import dev.motorpool.booking.cars.BranchRepository;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.BranchView;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.TestTokens;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What tests of rules and quotes do over and over. */
@TestComponent
public record Desk(RestTestClient http, JdbcClient jdbc, CarRepository cars, BranchRepository branches) {

    public static final Caller MANAGER = TestTokens.someone(Role.FLEET_MANAGER);

    public ResponseSpec rule(String method, String path, String body) {
        return send(method, "/rules/" + path, body, MANAGER);
    }

    public ResponseSpec send(String method, String path, String body, @Nullable Caller caller) {
        var request = http.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
        return (caller == null ? request : request.header("Authorization", bearer(caller))).exchange();
    }

    public ResponseSpec get(String path, @Nullable Caller caller) {
        var request = http.get().uri(path);
        return (caller == null ? request : request.header("Authorization", bearer(caller))).exchange();
    }

    /** An open branch in Seattle. */
    public BranchId branch(String name) {
        var id = new BranchId(UUID.randomUUID());
        branches.save(new BranchView(
                id,
                1,
                name.toUpperCase(java.util.Locale.ROOT),
                name,
                "Seattle",
                null,
                "US",
                ZoneId.of("America/Los_Angeles"),
                47.6,
                -122.3,
                null,
                null,
                true,
                null));
        return id;
    }

    public CarId car(BranchId branch) {
        var id = new CarId(UUID.randomUUID());
        TestFleet.save(cars, id, 1, "45.00", true);
        jdbc.sql("update car set branch_id = :branch where id = :id")
                .param("branch", branch.value())
                .param("id", id.value())
                .update();
        return id;
    }

    /** No rules, as at first. */
    public void clear() {
        jdbc.sql("delete from rule_version").update();
        jdbc.sql("delete from rule").update();
        jdbc.sql("update rule_revision set revision = revision + 1").update();
    }
}
