package dev.motorpool.identity.accounts;

import static java.time.ZoneOffset.UTC;

import dev.motorpool.identity.input.Email;
import dev.motorpool.identity.input.PersonName;
import dev.motorpool.identity.input.Phone;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class AccountRepository {

    private static final String SELECT = "select %s from account ".formatted(AccountRow.COLUMNS);
    private static final String RETURNING = " returning " + AccountRow.COLUMNS;

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Account> find(UserId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(AccountRow::read)
                .optional();
    }

    public Optional<Account> find(Email email) {
        return jdbc.sql(SELECT + "where email = :email")
                .param("email", email.value())
                .query(AccountRow::read)
                .optional();
    }

    /** The account if its password is still this one, and keeps it so until the transaction ends. */
    public Optional<Account> hold(UserId id, String passwordHash) {
        return jdbc.sql(SELECT + "where id = :id and password_hash = :passwordHash for share")
                .param("id", id.value())
                .param("passwordHash", passwordHash)
                .query(AccountRow::read)
                .optional();
    }

    /**
     * @throws EmailTaken by the decision of the constraint, so that of two at once exactly one gets the address
     */
    void insert(Account account) {
        var user = account.user();
        var inserted = jdbc.sql("""
                        insert into account (id, email, name, phone, password_hash, roles, version, created_at)
                        values (:id, :email, :name, :phone, :passwordHash, :roles, :version, :createdAt)
                        on conflict on constraint account_email_unique do nothing
                        """)
                .param("id", user.id().value())
                .param("email", user.email())
                .param("name", user.name())
                .param("phone", user.phone())
                .param("passwordHash", account.passwordHash())
                .param("roles", AccountRow.names(user.roles()))
                .param("version", account.version())
                .param("createdAt", user.createdAt().atOffset(UTC))
                .update();
        if (inserted == 0) {
            throw new EmailTaken();
        }
    }

    Optional<Account> changeProfile(UserId id, @Nullable PersonName name, @Nullable Phone phone) {
        return jdbc.sql("""
                        update account
                           set name = coalesce(:name, name), phone = nullif(coalesce(:phone, phone), ''),
                               version = version + 1
                         where id = :id
                        """ + RETURNING)
                .param("id", id.value())
                .param("name", name == null ? null : name.value())
                .param("phone", phone == null ? null : phone.value())
                .query(AccountRow::read)
                .optional();
    }

    Optional<Account> changeRoles(UserId id, Set<Role> roles) {
        return jdbc.sql("update account set roles = :roles, version = version + 1 where id = :id" + RETURNING)
                .param("id", id.value())
                .param("roles", AccountRow.names(roles))
                .query(AccountRow::read)
                .optional();
    }

    /** All admins, who stay so until the transaction ends; in one order, so that two who ask do not deadlock. */
    Set<UUID> holdAdmins() {
        return jdbc.sql("select id from account where 'ADMIN' = any (roles) order by id for update")
                .query((row, n) -> row.getObject("id", UUID.class))
                .set();
    }

    /** False when the password is no longer the one that was verified. */
    public boolean changePassword(Account verified, String passwordHash) {
        return jdbc.sql("update account set password_hash = :new where id = :id and password_hash = :old")
                        .param("new", passwordHash)
                        .param("old", verified.passwordHash())
                        .param("id", verified.id().value())
                        .update()
                == 1;
    }
}
