package dev.motorpool.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.motorpool.launcher.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTests {

    private static Database database(String url) {
        return DatabaseUrl.parse("DATABASE_URL", url).database();
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://u:p@db:5433/pool,                          jdbc:postgresql://db:5433/pool",
        "postgresql://u:p@db/pool,                             jdbc:postgresql://db/pool",
        "jdbc:postgresql://db:5432/pool?user=u&password=p,     jdbc:postgresql://db:5432/pool",
        "postgres://u:p@db/pool?sslmode=verify-full,           jdbc:postgresql://db/pool?sslmode=verify-full",
        "postgres://u:p@db/pool?sslrootcert=/etc/my%20ca.pem,  jdbc:postgresql://db/pool?sslrootcert=%2Fetc%2Fmy%20ca.pem",
        "postgres://u:p@db/pool?connect_timeout=3&keepalives=1, jdbc:postgresql://db/pool?connectTimeout=3&tcpKeepAlive=true",
        "postgres://u:p@a:1/pool?target_session_attrs=read-write, jdbc:postgresql://a:1/pool?targetServerType=primary",
        "postgres://u:p@[::1]:5432/pool,                       jdbc:postgresql://[::1]:5432/pool",
        "postgres://u:p@db/my%20pool,                          jdbc:postgresql://db/my%20pool",
    })
    void translates_addresses(String url, String jdbcUrl) {
        assertThat(database(url)).isEqualTo(new Database(jdbcUrl, "u", "p"));
    }

    @Test
    void keeps_several_hosts() {
        assertThat(database("postgres://u:p@a:1,b:2/pool").jdbcUrl()).isEqualTo("jdbc:postgresql://a:1,b:2/pool");
    }

    @Test
    void decodes_user_and_password() {
        var database = database("postgres://us%40er:p%2Fa+s%3As@db/pool");

        assertThat(database.user()).isEqualTo("us@er");
        assertThat(database.password()).isEqualTo("p/a+s:s");
    }

    @Test
    void leaves_out_what_is_not_said() {
        assertThat(database("postgres://db/pool")).isEqualTo(new Database("jdbc:postgresql://db/pool", null, null));
    }

    @Test
    void names_the_database_of_a_service_beside_it() {
        var url = DatabaseUrl.parse("DATABASE_URL", "postgres://u:p@db/pool?sslmode=require");

        assertThat(url.withName("pool_fleet").database().jdbcUrl())
                .isEqualTo("jdbc:postgresql://db/pool_fleet?sslmode=require");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://u:secret@db/pool",
                "postgres://u:secret@db",
                "postgres://u:secret@db/",
                "postgres://u:sec@ret@db/pool",
                "postgres://u:secret@db:port/pool",
                "postgres://u:sec%zzret@db/pool",
                "db/pool"
            })
    void refuses_what_is_no_address_without_repeating_the_password(String url) {
        assertThatThrownBy(() -> database(url))
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("DATABASE_URL is not an address such as")
                .hasMessageNotContaining("sec");
    }

    @Test
    void does_not_show_a_password_in_its_text() {
        var url = DatabaseUrl.parse("DATABASE_URL", "postgres://u:secret@db/pool");

        assertThat(url + " " + url.database()).doesNotContain("secret");
    }
}
