package dev.motorpool.notification.message;

import java.util.Locale;

/** What a message is about; each kind has its templates in a folder of its name. */
public enum Kind {
    BOOKING_PLACED,
    BOOKING_CONFIRMED,
    BOOKING_CHANGED,
    BOOKING_CANCELLED,
    BOOKING_EXPIRED,
    BOOKING_MISSED,
    BOOKING_AT_RISK,
    RENTAL_STARTED,
    RENTAL_COMPLETED,
    RETURN_OVERDUE,
    PICKUP_REMINDER,
    DROPOFF_REMINDER,
    PAYMENT_CAPTURED,
    PAYMENT_FAILED,
    PAYMENT_REFUNDED,
    PASSWORD_RESET,
    INVITATION,
    DESK_RETURN_OVERDUE,
    DESK_BOOKING_AT_RISK,
    DESK_CAR_MISSING,
    DESK_PAYMENT_FAILED;

    /** The name in addresses and of the templates' folder, such as {@code booking-confirmed}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is for those who work at the desk, and not for the renter. */
    public boolean isForStaff() {
        return switch (this) {
            case DESK_RETURN_OVERDUE, DESK_BOOKING_AT_RISK, DESK_CAR_MISSING, DESK_PAYMENT_FAILED -> true;
            default -> false;
        };
    }

    /** Whether it is about somebody's way into their account, and holds what opens it. */
    public boolean opensAccount() {
        return this == PASSWORD_RESET || this == INVITATION;
    }

    /**
     * What the desk has to know is shown in the app; nobody's mailbox fills with it. What opens an account goes to its
     * owner's mailbox and nowhere else.
     */
    public boolean goesBy(Channel channel) {
        if (opensAccount()) {
            return channel == Channel.EMAIL;
        }
        return !isForStaff() || channel == Channel.IN_APP;
    }

    /**
     * Whether nobody may switch it off: a contract was made, changed or ended, or money went back, and the law wants
     * that in a form that can be kept (in the EU a durable medium, Directive 2011/83/EU, Article 8(7)). That is e-mail.
     */
    public boolean isRequired(Channel channel) {
        return channel == Channel.EMAIL
                && switch (this) {
                    case BOOKING_CONFIRMED,
                            BOOKING_CHANGED,
                            BOOKING_CANCELLED,
                            BOOKING_MISSED,
                            RENTAL_COMPLETED,
                            PAYMENT_REFUNDED,
                            PASSWORD_RESET,
                            INVITATION -> true;
                    case BOOKING_PLACED,
                            BOOKING_EXPIRED,
                            BOOKING_AT_RISK,
                            RENTAL_STARTED,
                            RETURN_OVERDUE,
                            PICKUP_REMINDER,
                            DROPOFF_REMINDER,
                            PAYMENT_CAPTURED,
                            PAYMENT_FAILED,
                            DESK_RETURN_OVERDUE,
                            DESK_BOOKING_AT_RISK,
                            DESK_CAR_MISSING,
                            DESK_PAYMENT_FAILED -> false;
                };
    }
}
