package dev.motorpool.launcher;

import dev.motorpool.analytics.AnalyticsApplication;
import dev.motorpool.booking.BookingApplication;
import dev.motorpool.booking.api.BookingFeed;
import dev.motorpool.fleet.FleetApplication;
import dev.motorpool.fleet.api.FleetFeed;
import dev.motorpool.gateway.GatewayApplication;
import dev.motorpool.identity.IdentityApplication;
import dev.motorpool.identity.api.PasswordLinks;
import dev.motorpool.identity.api.UserFeed;
import dev.motorpool.launcher.Service.Storage;
import dev.motorpool.notification.NotificationApplication;
import dev.motorpool.payment.PaymentApplication;
import dev.motorpool.payment.api.PaymentFeed;
import dev.motorpool.platform.security.SigningKeys;
import dev.motorpool.search.SearchApplication;
import java.util.List;

/** The services there are, in the order in which they start; they stop in the reverse order. */
final class Services {

    static final Service IDENTITY = new Service(
            "identity",
            1,
            IdentityApplication.class,
            Storage.DATABASE,
            List.of(SigningKeys.class, UserFeed.class, PasswordLinks.class),
            "AUTH_SERVICE_URL");
    static final Service FLEET = new Service(
            "fleet", 2, FleetApplication.class, Storage.DATABASE, List.of(FleetFeed.class), "CAR_SERVICE_URL");
    static final Service BOOKING = new Service(
            "booking",
            4,
            BookingApplication.class,
            Storage.DATABASE,
            List.of(BookingFeed.class),
            "BOOKING_SERVICE_URL");

    private static final Service SEARCH =
            new Service("search", 3, SearchApplication.class, Storage.DATABASE, List.of(), "SEARCH_SERVICE_URL");
    private static final Service NOTIFICATION = new Service(
            "notification", 5, NotificationApplication.class, Storage.DATABASE, List.of(), "NOTIFICATION_SERVICE_URL");
    private static final Service PAYMENT = new Service(
            "payment",
            6,
            PaymentApplication.class,
            Storage.DATABASE,
            List.of(PaymentFeed.class),
            "PAYMENT_SERVICE_URL");
    private static final Service ANALYTICS = new Service(
            "analytics", 7, AnalyticsApplication.class, Storage.DATABASE, List.of(), "ANALYTICS_SERVICE_URL");
    private static final Service GATEWAY =
            new Service("gateway", 0, GatewayApplication.class, Storage.NONE, List.of(), "GATEWAY_URL");

    static final List<Service> ALL =
            List.of(IDENTITY, FLEET, BOOKING, PAYMENT, NOTIFICATION, ANALYTICS, SEARCH, GATEWAY);

    private Services() {}

    static Service edge() {
        return GATEWAY;
    }
}
