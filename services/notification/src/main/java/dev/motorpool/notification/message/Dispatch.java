package dev.motorpool.notification.message;

import java.util.List;
import java.util.UUID;

/** Sees to it that messages leave through the channels that are outside of this service. */
public interface Dispatch {

    /** Must run in the transaction that writes the messages; what is sent is sent after it. */
    void email(List<UUID> messages);
}
