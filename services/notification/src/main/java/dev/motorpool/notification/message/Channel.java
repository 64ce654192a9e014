package dev.motorpool.notification.message;

/** A way in which a person hears of something. */
public enum Channel {
    EMAIL,
    /** The list that the web app shows. */
    IN_APP,
    /** The person's open WebSocket connections. */
    LIVE
}
