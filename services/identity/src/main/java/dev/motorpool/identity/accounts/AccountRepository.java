package dev.motorpool.identity.accounts;

import static java.time.ZoneOffset.UTC;

import dev.motorpool.identity.input.Email;
import dev.motorpool.identity.input.PersonName;
import dev.motorpool.identity.input.Phone;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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

    /** The account if it may come in and its password is still this one, and keeps it so until the transaction ends. */
    public Optional<Account> hold(UserId id, String passwordHash) {
        return jdbc.sql(SELECT + "where id = :id and password_hash = :passwordHash and blocked_at is null for share")
                .param("id", id.value())
                .param("passwordHash", passwordHash)
                .query(AccountRow::read)
                .optional();
    }

    /** The account, which nobody else changes until the transaction ends. */
    public Optional<Account> lock(UserId id) {
        return jdbc.sql(SELECT + "where id = :id for no key update")
                .param("id", id.value())
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

    /**
     * @throws EmailTaken by the decision of the constraint
     */
    Account changeEmail(UserId id, Email email) {
        try {
            return jdbc.sql("update account set email = :email, version = version + 1 where id = :id" + RETURNING)
                    .param("email", email.value())
                    .param("id", id.value())
                    .query(AccountRow::read)
                    .single();
        } catch (DuplicateKeyException e) {
            throw new EmailTaken();
        }
    }

    /** Empty when the person is blocked already. */
    Optional<Account> block(UserId id, String reason, UserId by, Instant now) {
        return jdbc.sql("""
                        update account
                           set blocked_at = :now, blocked_reason = :reason, blocked_by = :by, version = version + 1
                         where id = :id and blocked_at is null
                        """ + RETURNING)
                .param("id", id.value())
                .param("reason", reason)
                .param("by", by.value())
                .param("now", now.atOffset(UTC))
                .query(AccountRow::read)
                .optional();
    }

    /** Empty when the person is not blocked. */
    Optional<Account> unblock(UserId id) {
        return jdbc.sql("""
                        update account
                           set blocked_at = null, blocked_reason = null, blocked_by = null, version = version + 1
                         where id = :id and blocked_at is not null
                        """ + RETURNING)
                .param("id", id.value())
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

    /** All admins who can come in, who stay so until the transaction ends; in one order, so that two who ask do not deadlock. */
    Set<UUID> holdAdmins() {
        return jdbc.sql(
                        "select id from account where 'ADMIN' = any (roles) and blocked_at is null order by id for update")
                .query((row, n) -> row.getObject("id", UUID.class))
                .set();
    }

    /** For whoever proved to be that person by a link. */
    public void choosePassword(UserId id, String passwordHash) {
        jdbc.sql("update account set password_hash = :new where id = :id")
                .param("new", passwordHash)
                .param("id", id.value())
                .update();
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
